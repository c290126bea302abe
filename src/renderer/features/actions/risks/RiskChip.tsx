import type { Risk } from '@shared/model/risk';
import type { DragEvent, KeyboardEvent } from 'react';
import { useT } from '@/ui/use-t';
import classes from './RiskMatrix.module.css';

type RiskChipProps = {
  risk: Risk;
  /** Its place in the list beside the matrix. */
  rank: number;
  /** Where it is drawn, for the focus to follow. */
  place: string;
  current: boolean;
  onOpen: () => void;
  onKeyDown: (event: KeyboardEvent) => void;
  onDragStart: (event: DragEvent) => void;
  onDragEnd: () => void;
};

/** A risk in the matrix: its rank and its name, dragged or moved with Shift and the arrows. */
export function RiskChip({ risk, rank, place, current, onOpen, onKeyDown, onDragStart, onDragEnd }: RiskChipProps) {
  const t = useT();
  const assessed =
    risk.probability === null || risk.impact === null
      ? t('risks:notAssessed')
      : t('risks:at', { probability: risk.probability, impact: risk.impact });
  return (
    <button
      type="button"
      className={classes.chip}
      draggable
      data-card={risk.id}
      data-place={place}
      data-current={current || undefined}
      aria-current={current || undefined}
      aria-label={`${risk.title}, ${assessed}`}
      title={risk.title}
      onClick={onOpen}
      onKeyDown={onKeyDown}
      onDragStart={onDragStart}
      onDragEnd={onDragEnd}
    >
      <span className={classes.rank}>{rank}</span>
      <span className={classes.name} dir="auto">
        {risk.title}
      </span>
    </button>
  );
}
