import { isKnown } from '@shared/domain/figure';
import { figureContext } from '@shared/domain/plan/figure-context';
import { satisfactionFigures } from '@shared/domain/plan/satisfaction-figures';
import { figureNames } from '@shared/i18n/figure-names';
import type { Plan } from '@shared/model/plan';
import { useMemo } from 'react';
import { KeyFigures } from '@/ui/KeyFigures';
import { OpenFigure } from '@/ui/OpenFigure';
import { today } from '@/ui/today';
import { useFigureText } from '@/ui/use-figure-text';
import { useT } from '@/ui/use-t';
import { useResultNote } from './use-result-note';

const keys = ['netPromoterScore', 'customerEffortMean', 'customerEffortEasy', 'slaAttainment'] as const;

/** The account's satisfaction of the last twelve months, as every other page and document says it. */
export function SatisfactionFigures({ plan }: { plan: Plan }) {
  const t = useT();
  const words = useFigureText();
  const note = useResultNote();
  const figures = useMemo(
    () => satisfactionFigures(plan, figureContext(plan, { today: today(), names: figureNames(t), currency: plan.account.currency })),
    [plan, t],
  );
  return (
    <KeyFigures
      label={t('satisfaction:figures')}
      figures={keys.map((key) => ({
        label: t(`figures:name.${key}`),
        value: <OpenFigure figures={[figures[key]]} />,
        note: isKnown(figures[key]) ? note(figures[key]) : words.reason([figures[key]]),
      }))}
    />
  );
}
