import { nextDueOn, withActionState } from '@shared/domain/actions';
import type { Mutation } from '@shared/model/changes';
import type { CalendarDate } from '@shared/model/fields';
import { type Action, actionSchema } from '@shared/model/risk';
import { newId } from '@/persistence/new-id';
import { save } from './save';

/** What a change of state does to one action: a repeating one that is done leaves its next time behind. */
function stateMutations(action: Action, state: Action['state'], today: CalendarDate): Mutation[] {
  const update: Mutation = { op: 'update', table: 'actions', id: action.id, fields: withActionState(action, state, today) };
  const dueOn = state === 'done' && action.state !== 'done' ? nextDueOn(action, today) : null;
  if (dueOn === null) return [update];
  // What is done no longer repeats: its next time does, and undoing "done" takes that out again.
  const next = actionSchema.parse({ ...action, id: newId(), state: 'open', dueOn, doneOn: null });
  return [
    { op: 'update', table: 'actions', id: action.id, fields: { ...withActionState(action, state, today), repeat: 'never' } },
    { op: 'create', table: 'actions', record: next },
  ];
}

/** Moves actions to a state on a day, as one step of undo. */
export function changeActionState(actions: readonly Action[], state: Action['state'], today: CalendarDate) {
  const [first] = actions;
  if (!first) return null;
  const label =
    actions.length === 1
      ? ({ key: 'editField', params: { table: 'actions', field: 'state', name: first.title } } as const)
      : ({ key: 'editSeveral', params: { table: 'actions', count: actions.length } } as const);
  return save(
    label,
    actions.flatMap((action) => stateMutations(action, state, today)),
    { accountId: first.accountId },
  );
}
