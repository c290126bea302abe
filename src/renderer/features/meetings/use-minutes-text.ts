import type { Edition } from '@shared/documents/kinds';
import type { Meeting } from '@shared/model/meeting';
import type { Plan } from '@shared/model/plan';
import { keyfolio } from '@/platform/bridge';
import { copyText } from '@/stores/copy-text';
import { announceSaved } from '@/stores/saved-file';
import { showError } from '@/ui/toast';
import { today } from '@/ui/today';
import { useFormat } from '@/ui/use-format';
import { useT } from '@/ui/use-t';

/** The minutes as an e-mail: the text of the document of that edition, on the clipboard or as a draft for the mail program. */
export function useMinutesText(plan: Plan, meeting: Meeting) {
  const t = useT();
  const { locale, date } = useFormat();

  const compose = async (edition: Edition) => {
    const [{ composeDocument }, { documentText }] = await Promise.all([
      import('@shared/documents/compose-document'),
      import('@shared/documents/document-text'),
    ]);
    // What is being written counts, saved or not.
    const current = { ...plan, meetings: plan.meetings.map((other) => (other.id === meeting.id ? meeting : other)) };
    const tree = composeDocument(current, {
      kind: 'minutes',
      edition,
      locale,
      paper: 'a4',
      clock: { today: today(), now: new Date().toISOString() },
      mapId: null,
      subjectId: meeting.id,
      sections: null,
      sayGaps: false,
    });
    return documentText(tree, t);
  };
  const copy = async (edition: Edition) => copyText(await compose(edition), t(`meetings:minutes.copied.${edition}`));
  /** To everybody who was there, on both sides; among ourselves, to ours. */
  const saveDraft = async (edition: Edition) => {
    const [{ emailDraft }, text] = await Promise.all([import('@shared/email/draft'), compose(edition)]);
    const theirs = edition === 'client' ? plan.people.filter(({ id }) => meeting.personIds.includes(id)) : [];
    const ours = plan.teamMembers.filter(({ id }) => meeting.memberIds.includes(id));
    const subject = [t('report:kind.minutes'), meeting.title, date(meeting.date)].filter(Boolean).join(' · ');
    const draft = emailDraft({ to: [...theirs, ...ours].map(({ email }) => email), subject, text });
    const saved = await keyfolio.invoke['files:saveText']({ suggestedName: subject.slice(0, 200), text: draft, format: 'eml' });
    if (!saved.ok) showError(saved.error);
    else if (saved.value.status === 'saved') announceSaved([saved.value.file], t);
  };
  return { copy, saveDraft };
}
