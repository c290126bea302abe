import type { Stakeholders } from '@/persistence/queries/stakeholders';
import { FillForm } from './FillForm';
import { LeaveForm } from './LeaveForm';
import { MoveForm } from './MoveForm';
import { endSeatChange, useSeatChange } from './seat-change-ui';
import type { PlaceNewSeat } from './seat-changes';

type Props = {
  stakeholders: Stakeholders;
  placeNew?: PlaceNewSeat;
  /** The seat to go back to when it is done or given up. */
  onClose?: (seatId: string | null) => void;
};

/** The change of hands that is being decided, if any. Who and what it is about may go away under it. */
export function SeatChangeDialog({ stakeholders, placeNew, onClose }: Props) {
  const { change } = useSeatChange();
  if (!change) return null;
  const close = (seatId = change.seatId) => {
    endSeatChange();
    onClose?.(seatId);
  };
  const seat = stakeholders.seats.find(({ id }) => id === change.seatId) ?? null;
  const key = `${change.kind} ${change.seatId}`;
  if (change.kind === 'fill') return seat && <FillForm key={key} stakeholders={stakeholders} seat={seat} onClose={close} />;
  const person = stakeholders.people.find(({ id }) => id === change.personId);
  if (!person) return null;
  const shared = { stakeholders, person, seat, onClose: close };
  return change.kind === 'leave' ? <LeaveForm key={key} {...shared} /> : <MoveForm key={key} {...shared} placeNew={placeNew} />;
}
