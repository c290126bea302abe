import type { SponsorPlan, SponsorState } from '@shared/domain/sponsors';
import { StatusMark, type StatusTone } from '../StatusMark';
import { useFormat } from '../use-format';
import { useT } from '../use-t';

const tones: Record<SponsorState, StatusTone> = {
  left: 'bad',
  overdue: 'bad',
  behind: 'warn',
  planned: 'good',
  due: 'quiet',
  never: 'warn',
  open: 'quiet',
};

/** Whether two sponsors keep their rhythm, in a word. */
export function SponsorStanding({ plan: { state, lateDays } }: { plan: SponsorPlan }) {
  const t = useT();
  const format = useFormat();
  const days = { count: lateDays, formatted: format.number(lateDays) };
  return (
    <StatusMark tone={tones[state]}>
      {state === 'overdue' || state === 'behind' ? t(`team:state.${state}`, days) : t(`team:state.${state}`)}
    </StatusMark>
  );
}
