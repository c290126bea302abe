import type { WorkReason, WorkStatus } from '@shared/domain/roadmap';
import { spanOf } from '@shared/domain/roadmap';
import type { Initiative } from '@shared/model/roadmap';
import { useCallback } from 'react';
import { useFormat } from '@/ui/use-format';
import { useT } from '@/ui/use-t';
import type { RoadmapPlan } from './roadmap-rows';

/** What is said about a piece of work: when it is, and why it is late or at risk. */
export function useWorkWords(plan: RoadmapPlan) {
  const t = useT();
  const format = useFormat();
  const reason = useCallback(
    (why: WorkReason): string => {
      if (why.kind === 'behind') return t('roadmap:reason.behind', { expected: format.percent(why.expected / 100) });
      if (why.kind === 'milestone') {
        const title = plan.milestones.find(({ id }) => id === why.milestoneId)?.title ?? '';
        return t('roadmap:reason.milestone', { title, count: why.days });
      }
      if (why.kind !== 'conflict') return t(`roadmap:reason.${why.kind}`, { count: why.days });
      const { dependsOnId, problem, days } = why.conflict;
      const title = plan.initiatives.find(({ id }) => id === dependsOnId)?.title ?? '';
      return t(`roadmap:conflict.${problem}`, { title, count: days });
    },
    [t, format, plan],
  );
  const dates = useCallback(
    (initiative: Pick<Initiative, 'startsOn' | 'endsOn'>): string => {
      const span = spanOf(initiative);
      return span ? t('roadmap:span', { from: format.date(span.from), to: format.date(span.to) }) : t('roadmap:noDates');
    },
    [t, format],
  );
  const state = useCallback(({ state: of }: WorkStatus): string => t(`roadmap:state.${of}`), [t]);
  return { reason, dates, state };
}
export type WorkWords = ReturnType<typeof useWorkWords>;
