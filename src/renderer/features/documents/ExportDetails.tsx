import { SegmentedControl, Select } from '@mantine/core';
import { type DocumentChoice, filesOf } from '@shared/documents/document-choice';
import { kinds } from '@shared/documents/kinds';
import type { Plan } from '@shared/model/plan';
import { useState } from 'react';
import { useT } from '@/ui/use-t';
import classes from './ExportDialog.module.css';
import { SectionList } from './SectionList';
import type { Subjects } from './SubjectFields';
import { SummaryEditor } from './SummaryEditor';
import { fileKey, fileLabel } from './shown-file';
import { WithheldList } from './WithheldList';

const views = ['sections', 'summary'] as const;
type View = (typeof views)[number];

type Props = {
  plan: Plan | null;
  choice: DocumentChoice;
  onChoice: (change: Partial<DocumentChoice>) => void;
  subjects: Subjects;
  disabled: boolean;
};

/** One of the documents in detail: its sections, and the summary it opens with. */
export function ExportDetails({ plan, choice, onChoice, subjects, disabled }: Props) {
  const t = useT();
  const [shownKey, setShownKey] = useState('');
  const [view, setView] = useState<View>('sections');
  const files = filesOf(choice);
  const file = files.find((one) => fileKey(one) === shownKey) ?? files[0];
  if (!file) return null;
  const { kind } = file;
  const { subject } = kinds[kind];
  return (
    <>
      {files.length > 1 && (
        <Select
          label={t('documents:dialog.shown')}
          data={files.map((one) => ({ value: fileKey(one), label: fileLabel(t, one) }))}
          value={fileKey(file)}
          onChange={(value) => setShownKey(value ?? '')}
          disabled={disabled}
        />
      )}
      <SegmentedControl
        aria-label={t('documents:dialog.view.label')}
        value={view}
        onChange={(value) => setView(views.find((one) => one === value) ?? 'sections')}
        data={views.map((value) => ({ value, label: t(`documents:dialog.view.${value}`) }))}
      />
      {view === 'sections' && kind === 'one-page' && <p className={classes.note}>{t('documents:dialog.noSections')}</p>}
      {view === 'sections' && kind !== 'one-page' && (
        <SectionList
          key={kind}
          kind={kind}
          choice={choice.sections[kind]}
          onChange={(sections) => {
            const { [kind]: _before, ...others } = choice.sections;
            onChoice({ sections: sections ? { ...others, [kind]: sections } : others });
          }}
          disabled={disabled}
        />
      )}
      {view === 'sections' && files.some(({ edition }) => edition === 'client') && plan && <WithheldList plan={plan} />}
      {view === 'summary' && plan && (
        <SummaryEditor
          key={fileKey(file)}
          plan={plan}
          file={file}
          subjectId={subject === null ? null : subjects[subject]}
          name={fileLabel(t, file)}
          disabled={disabled}
        />
      )}
    </>
  );
}
