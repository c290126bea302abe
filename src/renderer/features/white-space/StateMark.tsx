import type { WhiteSpaceCell } from '@shared/model/need';
import { IconBan, IconCircleCheck, IconCircleDashed, IconMinus, IconSwords, IconTargetArrow } from '@tabler/icons-react';
import { useT } from '@/ui/use-t';
import classes from './StateMark.module.css';

const icons = {
  installed: IconCircleCheck,
  potential: IconCircleDashed,
  'in-pipeline': IconTargetArrow,
  competitor: IconSwords,
  blocked: IconBan,
  'not-applicable': IconMinus,
};

/** Where an offer stands in a unit: icon and word; with `name`, the competitor who is there instead. */
export function StateMark({ state, name = '' }: { state: WhiteSpaceCell['state']; name?: string }) {
  const t = useT();
  const Icon = icons[state];
  return (
    <span className={classes.mark} data-state={state}>
      <Icon size={14} aria-hidden />
      <span className={classes.word}>{state === 'competitor' && name !== '' ? name : t(`model:whiteSpaceState.${state}`)}</span>
    </span>
  );
}
