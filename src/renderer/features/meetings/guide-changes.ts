import { type Guide, withQuestions } from '@shared/domain/guides';
import type { Mutation } from '@shared/model/changes';
import { type Meeting, meetingTemplateSchema } from '@shared/model/meeting';
import { save } from '@/stores/save';

/** Puts a guide's questions below the minutes; its purpose and agenda where the meeting has none yet. One step of undo. */
export function insertGuide(meeting: Meeting, minutes: string, guide: Guide) {
  const fields = {
    minutes: withQuestions(minutes, guide),
    ...(meeting.purpose.trim() === '' && { purpose: guide.purpose }),
    ...(meeting.agenda.trim() === '' && { agenda: guide.agenda }),
    ...(meeting.kind === 'other' && { kind: guide.kind }),
  };
  return save(
    { key: 'insertGuide', params: { guide: guide.name, name: meeting.title } },
    [{ op: 'update', table: 'meetings', id: meeting.id, fields }],
    { accountId: meeting.accountId },
  );
}

/** Changes a guide; a standard one is stored by its first change. */
export function editGuide({ stored, ...guide }: Guide, fields: Partial<Omit<Guide, 'id' | 'stored'>>) {
  const mutation: Mutation = stored
    ? { op: 'update', table: 'meetingTemplates', id: guide.id, fields }
    : { op: 'create', table: 'meetingTemplates', record: meetingTemplateSchema.parse({ ...guide, ...fields }) };
  return save({ key: 'editGuide', params: { name: fields.name ?? guide.name } }, [mutation]);
}
