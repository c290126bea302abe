import { Select } from '@mantine/core';
import { type DocumentKind, kinds as kindInfo } from '@shared/documents/kinds';
import type { Plan } from '@shared/model/plan';
import { useFormat } from '@/ui/use-format';
import { useT } from '@/ui/use-t';

/** The record a document is about beside the account; null: the next one. */
export type Subjects = { review: string | null; meeting: string | null };

type Props = {
  plan: Pick<Plan, 'reviews' | 'meetings'>;
  kinds: readonly DocumentKind[];
  subjects: Subjects;
  onSubjects: (change: Partial<Subjects>) => void;
  disabled: boolean;
};

/** Which review and which meeting the chosen documents are about: the next ones unless said otherwise. */
export function SubjectFields({ plan, kinds, subjects, onSubjects, disabled }: Props) {
  const t = useT();
  const { date } = useFormat();
  const wants = (subject: keyof Subjects) => kinds.some((kind) => kindInfo[kind].subject === subject);
  const unnamed = (title: string) => (title.trim() === '' ? t('documents:dialog.unnamed') : title);
  const reviews = plan.reviews
    .filter(({ state, kind }) => state !== 'cancelled' && kinds.includes(kind))
    .map(({ id, title, periodEnd }) => ({ value: id, label: `${unnamed(title)} · ${date(periodEnd, 'medium')}` }));
  const meetings = plan.meetings.map(({ id, title, date: day }) => ({
    value: id,
    label: [unnamed(title), date(day, 'medium')].filter(Boolean).join(' · '),
  }));
  const field = (subject: keyof Subjects, data: { value: string; label: string }[]) =>
    wants(subject) && (
      <Select
        label={t(`documents:dialog.${subject}`)}
        placeholder={t(data.length === 0 ? 'documents:dialog.noSubject' : 'documents:dialog.nextSubject')}
        data={data}
        value={subjects[subject]}
        onChange={(value) => onSubjects({ [subject]: value })}
        clearable
        disabled={disabled || data.length === 0}
      />
    );
  return (
    <>
      {field('review', reviews)}
      {field('meeting', meetings)}
    </>
  );
}
