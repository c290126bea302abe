import { FieldGroup } from '@/ui/FieldGroup';
import { LineSample } from './LineSample';
import classes from './MapEditor.module.css';
import { useMap } from './map-context';
import { selectLine } from './map-ui';

/** Every line of a seat, in words: the way to a line without a mouse. */
export function SeatLines({ seatId }: { seatId: string }) {
  const { model, actions, t } = useMap();
  const lines = model.lines.filter(({ fromSeatId, toSeatId }) => fromSeatId === seatId || toSeatId === seatId);
  if (lines.length === 0) return null;
  return (
    <FieldGroup title={t('stakeholders:inspector.lines')}>
      <ul className={classes.seatLines}>
        {lines.map((line) => (
          <li key={line.id}>
            <button type="button" className={classes.seatLine} onClick={() => selectLine(line.id)}>
              <LineSample kind={line.kind} />
              <span>{t(`stakeholders:line.${line.kind}`, { from: actions.name(line.fromSeatId), to: actions.name(line.toSeatId) })}</span>
            </button>
          </li>
        ))}
      </ul>
    </FieldGroup>
  );
}
