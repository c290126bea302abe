import { SegmentedControl, Select } from '@mantine/core';
import { type DocumentChoice, filesOf } from '@shared/documents/document-choice';
import { kinds } from '@shared/documents/kinds';
import type { Plan } from '@shared/model/plan';
import { lazy, Suspense, useState } from 'react';
import { useT } from '@/ui/use-t';
import classes from './ExportDialog.module.css';
import { SectionList } from './SectionList';
import type { Subjects } from './SubjectFields';
import { SummaryEditor } from './SummaryEditor';
import { exportItem, fileKey, fileLabel } from './shown-file';
import { WithheldList } from './WithheldList';

const PreviewPanel = lazy(() => import('./PreviewPanel').then(({ PreviewPanel }) => ({ default: PreviewPanel })));

const views = ['sections', 'summary', 'preview'] as const;
type View = (typeof views)[number];

type Props = {
  plan: Plan | null;
  choice: DocumentChoice;
  onChoice: (change: Partial<DocumentChoice>) => void;
  subjects: Subjects;
  mapId: string | null;
  onClose: () => void;
  disabled: boolean;
};

/** One of the documents in detail: its sections, and the summary it opens with. */
export function ExportDetails({ plan, choice, onChoice, subjects, mapId, onClose, disabled }: Props) {
  const t = useT();
  const [shownKey, setShownKey] = useState('');
  const [view, setView] = useState<View>('sections');
  const files = filesOf(choice);
  const file = files.find((one) => fileKey(one) === shownKey) ?? files[0];
  if (!file) return null;
  const { kind } = file;
  const { subject } = kinds[kind];
  const subjectId = subject === null ? null : subjects[subject];
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
        <SummaryEditor key={fileKey(file)} plan={plan} file={file} subjectId={subjectId} name={fileLabel(t, file)} disabled={disabled} />
      )}
      {view === 'preview' && plan && (
        <Suspense fallback={null}>
          <PreviewPanel
            request={{ plan, item: exportItem(file, choice, subjectId), paper: choice.paper, mapId, sayGaps: choice.sayGaps }}
            name={fileLabel(t, file)}
            onEscape={onClose}
          />
        </Suspense>
      )}
    </>
  );
}
