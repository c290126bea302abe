import { Button } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useFormat } from '@/ui/use-format';
import { useT } from '@/ui/use-t';

const few = 50;

/** The first of many, and the button that shows all of them: nobody reads a thousand rows that all say "new". */
export function useFew<T>(all: readonly T[]): { shown: readonly T[]; more: ReactNode } {
  const t = useT();
  const { number } = useFormat();
  const [whole, setWhole] = useState(false);
  if (whole || all.length <= few) return { shown: all, more: null };
  return {
    shown: all.slice(0, few),
    more: (
      <div>
        <Button variant="default" size="xs" onClick={() => setWhole(true)}>
          {t('common:showAll', { count: all.length, formatted: number(all.length) })}
        </Button>
      </div>
    ),
  };
}
