import { Alert, Button } from '@mantine/core';
import { drawnMaps } from '@shared/documents/account-plan/map';
import { type DocumentChoice, filesOf } from '@shared/documents/document-choice';
import { kinds } from '@shared/documents/kinds';
import type { Plan } from '@shared/model/plan';
import type { Locale } from '@shared/preferences';
import type { AppError } from '@shared/result';
import { useState } from 'react';
import { loadPlan } from '@/persistence/queries/plan';
import { useLive } from '@/persistence/use-live';
import { usePreferences } from '@/stores/preferences';
import { announceSaved } from '@/stores/saved-file';
import { Dialog } from '@/ui/Dialog';
import { ProgressBar } from '@/ui/ProgressBar';
import { useErrorText } from '@/ui/use-error-text';
import { useFormat } from '@/ui/use-format';
import { useT } from '@/ui/use-t';
import classes from './ExportDialog.module.css';
import { ExportForm } from './ExportForm';
import { cancelExport, closeExport, exportDocuments, rememberChoice, useExport } from './export-store';
import type { Subjects } from './SubjectFields';
import { exportItem } from './shown-file';

const usual = (locale: Locale): DocumentChoice => ({
  kinds: ['account-plan'],
  editions: ['internal'],
  languages: [locale],
  paper: 'a4',
  format: 'docx',
  sayGaps: true,
  sections: {},
});

/** The document that is about the review or the meeting in view (before it its brief, after it its minutes); null: neither is. */
function kindsAbout({ review, meeting }: Subjects, plan: Pick<Plan, 'reviews' | 'meetings'>): DocumentChoice['kinds'] | null {
  const kind = plan.reviews.find(({ id }) => id === review)?.kind;
  if (kind) return [kind];
  if (meeting === null) return null;
  const written = plan.meetings.find(({ id }) => id === meeting)?.minutes.trim();
  return [written ? 'minutes' : 'meeting-brief'];
}

type Props = {
  accountId: string;
  about: Subjects;
  /** The documents that were asked for by name. */
  wanted: DocumentChoice['kinds'] | null;
};

/** What to export, for whom, in which language; then how far it is. What was chosen is kept for the account. */
export function ExportDialog({ accountId: opened, about, wanted }: Props) {
  const t = useT();
  const { locale } = useFormat();
  const errorText = useErrorText();
  const { last, job } = useExport();
  const remembered = usePreferences((state) => state.preferences.documents);
  const [accountId, setAccountId] = useState(opened);
  const [mapId, setMapId] = useState<string | null>(null);
  const [subjects, setSubjects] = useState<Subjects>(about);
  const [error, setError] = useState<AppError | null>(null);
  const plan = useLive(async () => (accountId === '' ? null : ((await loadPlan(accountId)) ?? null)), [accountId]);
  // An account's own choice; else the last one of the session, whose order of sections is not this account's.
  const kept = remembered[accountId] ?? (last ? { ...last, sections: {} } : usual(locale));
  // From the sheet of a review or a meeting, its own document; what was chosen for the account stays for the account.
  const asked = plan && (wanted ?? kindsAbout(about, plan));
  const [own, setOwn] = useState<DocumentChoice['kinds'] | null>(null);
  const choice = asked ? { ...kept, kinds: own ?? asked } : kept;
  const files = filesOf(choice);
  const map = plan ? (drawnMaps(plan).find(({ id }) => id === mapId) ?? drawnMaps(plan)[0]) : undefined;

  const start = async () => {
    if (!plan) return;
    setError(null);
    if (!asked) rememberChoice(accountId, choice);
    const items = files.map((file) => {
      const { subject } = kinds[file.kind];
      return exportItem(file, choice, subject === null ? null : subjects[subject]);
    });
    const outcome = await exportDocuments({
      plan,
      items,
      paper: choice.paper,
      format: choice.format,
      mapId: map?.id ?? null,
      sayGaps: choice.sayGaps,
    });
    if (!outcome.ok) setError(outcome.error);
    else if (outcome.value) {
      announceSaved(outcome.value, t);
      closeExport();
    }
  };
  const close = () => {
    cancelExport();
    closeExport();
  };

  const several = files.length > 1;
  const label = error
    ? t('documents:dialog.retry')
    : several
      ? t('documents:dialog.count', { count: files.length })
      : t('documents:dialog.export');
  const step = job && t(`documents:dialog.step.${job.step}`);
  const footer = (
    <>
      {several && <span className={classes.footnote}>{t('documents:dialog.several')}</span>}
      {files.length === 0 && <span className={classes.footnote}>{t('documents:dialog.nothingChosen')}</span>}
      <Button variant="default" onClick={close}>
        {t('documents:dialog.cancel')}
      </Button>
      <Button
        onClick={() => void start()}
        disabled={!plan || job !== null || files.length === 0}
        data-autofocus={opened !== '' || undefined}
      >
        {label}
      </Button>
    </>
  );

  return (
    <Dialog opened onClose={close} title={t('documents:dialog.title')} footer={footer} size="wide">
      <div className={classes.form} aria-busy={job !== null}>
        <ExportForm
          accountId={accountId}
          onAccount={setAccountId}
          focusAccount={opened === ''}
          plan={plan ?? null}
          choice={choice}
          onChoice={(change) => {
            const { kinds: chosen = null, ...rest } = change;
            if (asked && chosen) setOwn(chosen);
            rememberChoice(accountId, { ...kept, ...(asked ? rest : change) });
          }}
          subjects={subjects}
          onSubjects={(change) => setSubjects((now) => ({ ...now, ...change }))}
          mapId={map?.id ?? null}
          onMap={setMapId}
          onClose={close}
          disabled={job !== null}
        />
        {job && step && (
          <ProgressBar
            label={
              job.of > 1 && job.step !== 'choosing' ? t('documents:dialog.progressOf', { step, index: job.index + 1, of: job.of }) : step
            }
            fraction={job.fraction}
          />
        )}
        {error && (
          <Alert color="bad" role="alert">
            {errorText(error)}
          </Alert>
        )}
      </div>
    </Dialog>
  );
}
