import type { Figure } from '@shared/domain/figure';
import { useCallback } from 'react';
import { useFormat } from '@/ui/use-format';
import { useT } from '@/ui/use-t';

/** What stands beside a result: how many answered, and how far it may be off; how many were due. */
export function useResultNote(): (figure: Figure) => string {
  const t = useT();
  const format = useFormat();
  return useCallback(
    ({ inputs }) => {
      const { responses, marginOfError, due } = inputs;
      if (typeof responses === 'number') {
        const answers = t('satisfaction:answers', { count: responses, formatted: format.number(responses) });
        if (typeof marginOfError !== 'object') return answers;
        return `${answers} · ${t('satisfaction:margin', { points: format.number(Math.round(marginOfError.value)) })}`;
      }
      return typeof due === 'number' ? t('satisfaction:due', { count: due, formatted: format.number(due) }) : '';
    },
    [t, format],
  );
}
