import type { ImportIssue } from '@shared/model/import-report';
import { useCallback } from 'react';
import { useFormat } from '@/ui/use-format';
import { useT } from '@/ui/use-t';

/** The sentence of an issue: what was found, and what became of it. */
export function useIssueText() {
  const t = useT();
  const { number } = useFormat();
  return useCallback(
    ({ reason, params }: ImportIssue): string => {
      // A file of an older or newer Keyfolio may hold a reason that this one has no words for.
      const count = typeof params.count === 'number' ? params.count : 1;
      return t(`import:issues.${reason}` as 'import:issues.noName', { defaultValue: reason, ...params, count, formatted: number(count) });
    },
    [t, number],
  );
}
