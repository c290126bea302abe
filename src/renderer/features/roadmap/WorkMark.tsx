import type { WorkState } from '@shared/domain/roadmap';
import { StatusMark, type StatusTone } from '@/ui/StatusMark';
import { useT } from '@/ui/use-t';

const tones: Record<WorkState, StatusTone> = {
  planned: 'quiet',
  active: 'plain',
  done: 'good',
  'at-risk': 'warn',
  late: 'bad',
  stopped: 'quiet',
};

/** How a piece of work goes, as its dates say; with `why`, for what reason. */
export function WorkMark({ state, why = '' }: { state: WorkState; why?: string }) {
  const t = useT();
  const word = t(`roadmap:state.${state}`);
  return <StatusMark tone={tones[state]}>{why === '' ? word : t('roadmap:stateWhy', { state: word, why })}</StatusMark>;
}
