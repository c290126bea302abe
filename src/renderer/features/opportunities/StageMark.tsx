import type { OpportunityStage } from '@shared/model/opportunity';
import { StatusMark } from '@/ui/StatusMark';
import { useT } from '@/ui/use-t';
import classes from './StageMark.module.css';

const steps: Partial<Record<OpportunityStage, number>> = { prospecting: 1, engaging: 2, proposal: 3, negotiation: 4 };

/** How far a deal is: four steps while it is open, then won or lost; always with the word. */
export function StageMark({ stage }: { stage: OpportunityStage }) {
  const t = useT();
  const step = steps[stage];
  if (step === undefined) return <StatusMark tone={stage === 'won' ? 'good' : 'quiet'}>{t(`model:stage.${stage}`)}</StatusMark>;
  return (
    <span className={classes.stage}>
      <svg className={classes.steps} width="16" height="12" viewBox="0 0 16 12" aria-hidden="true">
        {[1, 2, 3, 4].map((bar) => (
          <rect
            key={bar}
            x={(bar - 1) * 4}
            y={9 - bar * 2.25}
            width="3"
            height={bar * 2.25 + 3}
            data-on={bar <= step || undefined}
            rx="0.5"
          />
        ))}
      </svg>
      {t(`model:stage.${stage}`)}
    </span>
  );
}
