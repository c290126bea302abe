import type { Need } from '@shared/model/need';
import { PriorityMark } from '@/ui/PriorityMark';
import { StatusMark } from '@/ui/StatusMark';
import { useT } from '@/ui/use-t';
import classes from './NeedCard.module.css';

type NeedCardProps = { need: Need; holders: string; answered: boolean };

/** A need on the board: what the customer said, who holds it, and whether anything of ours answers it. */
export function NeedCard({ need, holders, answered }: NeedCardProps) {
  const t = useT();
  return (
    <>
      <span className={classes.statement} dir="auto">
        {need.statement}
      </span>
      {holders !== '' && (
        <span className={classes.holders} dir="auto">
          {holders}
        </span>
      )}
      {(need.priority || !answered) && (
        <span className={classes.marks}>
          {need.priority && <PriorityMark of="need" priority={need.priority} />}
          {!answered && <StatusMark tone="warn">{t('needs:noResponse')}</StatusMark>}
        </span>
      )}
    </>
  );
}
