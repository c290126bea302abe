import { totalFigures } from '@shared/domain/amounts';
import { pipelineTotals, weightedPipeline } from '@shared/domain/pipeline';
import type { Opportunity } from '@shared/model/opportunity';
import { OpenFigure } from '@/ui/OpenFigure';
import { Phrase } from '@/ui/Phrase';
import { today } from '@/ui/today';
import { useT } from '@/ui/use-t';

/** What is open among some deals, and what it weighs, in one sentence whose figures can be opened. */
export function OpenTotals({ deals }: { deals: readonly Opportunity[] }) {
  const t = useT();
  return (
    <Phrase
      say={(marks) => t('opportunities:totalOpen', marks)}
      parts={{
        amount: <OpenFigure figures={totalFigures('openPipeline', pipelineTotals(deals).open)} />,
        weighted: <OpenFigure figures={weightedPipeline(deals, today())} />,
      }}
    />
  );
}
