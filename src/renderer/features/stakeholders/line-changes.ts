import type { Translate } from '@shared/i18n/translator';
import type { Mutation } from '@shared/model/changes';
import type { Line } from '@shared/model/line';
import type { Seat } from '@shared/model/seat';
import type { AppError, Result } from '@shared/result';
import { type ConnectArgs, changeLine, connect, disconnect, nameOfSeat } from '@shared/stakeholder-map/commands/lines';
import { newId } from '@/persistence/new-id';
import type { Stakeholders } from '@/persistence/queries/stakeholders';
import { save, saveWithUndo } from '@/stores/save';
import { showError, toast } from '@/ui/toast';
import { today } from '@/ui/today';

type Ends = { accountId: string; from: string; to: string };

const ends = (stakeholders: Stakeholders, accountId: string, line: Pick<Line, 'fromSeatId' | 'toSeatId'>): Ends => ({
  accountId,
  from: nameOfSeat(stakeholders, line.fromSeatId),
  to: nameOfSeat(stakeholders, line.toSeatId),
});

type NewLine = Omit<ConnectArgs, 'id'>;

/** Draws a line; answers why not when the rules of the map refuse it. */
export async function drawLine(stakeholders: Stakeholders, accountId: string, line: NewLine): Promise<Result<Line['id'], AppError>> {
  const id = newId();
  const drawn = connect(stakeholders, accountId, { ...line, id });
  if (!drawn.ok) return drawn;
  const { from, to } = ends(stakeholders, accountId, line);
  const saved = await save({ key: 'drawLine', params: { from, to } }, drawn.value, { accountId });
  return saved.ok ? { ok: true, value: id } : saved;
}

/** Puts a seat under another manager, or under none. Answers a refusal as a failure, shown to the user already. */
export async function changeManager(stakeholders: Stakeholders, seat: Seat, managerId: string | null) {
  const { id: fromSeatId, accountId } = seat;
  if (managerId === null) {
    const lines = stakeholders.lines.filter((line) => line.kind === 'reports-to' && line.fromSeatId === fromSeatId);
    return removeLines(accountId, lines);
  }
  const drawn = await drawLine(stakeholders, accountId, { kind: 'reports-to', fromSeatId, toSeatId: managerId, replaceManager: true });
  if (!drawn.ok) showError(drawn.error);
  return drawn;
}

const removeLines = (accountId: string, lines: readonly Pick<Line, 'id'>[]) =>
  save({ key: 'deleteLines', params: { count: lines.length } }, disconnect(lines.map(({ id }) => id)), { accountId });

/** Deletes one line; the toast takes it back. */
export function deleteLine(stakeholders: Stakeholders, line: Line, t: Translate) {
  const { from, to } = ends(stakeholders, line.accountId, line);
  return saveWithUndo(t('stakeholders:line.deleted', { from, to }), { key: 'deleteLines', params: { count: 1 } }, disconnect([line.id]), {
    accountId: line.accountId,
  });
}

/** Changes a line, under the rules it was drawn under. */
export async function editLine(
  stakeholders: Stakeholders,
  line: Line,
  change: Partial<Pick<Line, 'kind' | 'strength' | 'note' | 'assessment'>>,
) {
  // Who says what a line is has just looked at it.
  const looked = change.note === undefined || Object.keys(change).length > 1;
  const changed: Result<Mutation[]> = changeLine(stakeholders, line.id, looked ? { ...change, assessedOn: today() } : change);
  if (!changed.ok) {
    showError(changed.error);
    return changed;
  }
  const { from, to } = ends(stakeholders, line.accountId, line);
  return save({ key: 'editLine', params: { from, to } }, changed.value, { accountId: line.accountId });
}

/** Says why a line was refused; where a manager can be replaced, offers it. */
export function showRefusal(error: AppError, words: { message: string; replace: string }, replace: () => unknown): void {
  if (error.code !== 'map-second-manager') showError(error);
  else toast({ message: words.message, tone: 'bad', actions: [{ label: words.replace, run: replace }] });
}
