import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { QuickAdd } from '@/ui/QuickAdd';
import { Section } from '@/ui/Section';
import { useT } from '@/ui/use-t';

type AddSharedProps = {
  title: string;
  description?: ReactNode;
  /** The button, and the label of the line to write on. */
  words: { add: string; line: string };
  onAdd: (title: string) => unknown;
  children: ReactNode;
};

/** A part of the page to which something that both sides read is added in place. */
export function AddShared({ title, description, words, onAdd, children }: AddSharedProps) {
  const t = useT();
  const [adding, setAdding] = useState(false);
  return (
    <Section
      title={title}
      description={description}
      actions={
        <Button size="compact-sm" variant="subtle" leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setAdding(true)}>
          {words.add}
        </Button>
      }
    >
      {adding && <QuickAdd label={words.line} action={t('success:add')} onAdd={onAdd} onClose={() => setAdding(false)} />}
      {children}
    </Section>
  );
}
