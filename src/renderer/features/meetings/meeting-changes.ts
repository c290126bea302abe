import type { MinutesItem } from '@shared/domain/minutes';
import type { Mutation } from '@shared/model/changes';
import { decisionSchema, type Meeting } from '@shared/model/meeting';
import { actionSchema } from '@shared/model/risk';
import { newId } from '@/persistence/new-id';
import { save } from '@/stores/save';

/** Makes actions and decisions of lines of the minutes, as one step of undo. */
export function makeOfMinutes({ id: meetingId, accountId, title, date }: Meeting, items: readonly MinutesItem[]) {
  const mutations = items.flatMap((item): Mutation[] => {
    if (item.kind === 'action') {
      const { unknown: _unknown, ...action } = item.action;
      return [
        {
          op: 'create',
          table: 'actions',
          record: actionSchema.parse({ id: newId(), accountId, meetingId, needId: item.needId, minutesLine: action.title, ...action }),
        },
      ];
    }
    if (item.kind === 'question') return [];
    const taken = { title: item.title, state: 'taken', decidedOn: date, minutesLine: item.title };
    return [{ op: 'create', table: 'decisions', record: decisionSchema.parse({ id: newId(), accountId, meetingId, ...taken }) }];
  });
  return save({ key: 'makeOfMinutes', params: { count: mutations.length, name: title } }, mutations, { accountId });
}
