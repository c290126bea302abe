import { settingsOf } from '@shared/domain/plan/figure-context';
import type { Plan } from '@shared/model/plan';
import { analyseDeal } from '@shared/stakeholder-map/analysis/analyse-deal';
import { useMemo } from 'react';
import { today } from '@/ui/today';

/** What stands out among the people behind each deal. */
export const useFindings = (plan: Plan | null | undefined) =>
  useMemo(
    () => new Map(plan?.opportunities.map((deal) => [deal.id, analyseDeal(deal, plan, today(), settingsOf(plan.portfolioSettings))])),
    [plan],
  );
