import { Alert, Button } from '@mantine/core';
import { isUsable } from '@shared/import/plan-import';
import { useEffect, useRef } from 'react';
import { useLocation } from 'react-router';
import { DropCover } from '@/ui/DropCover';
import { Page } from '@/ui/Page';
import { ProgressBar } from '@/ui/ProgressBar';
import { Section } from '@/ui/Section';
import { showError, toast } from '@/ui/toast';
import { useErrorText } from '@/ui/use-error-text';
import { useFileDrop } from '@/ui/use-file-drop';
import { useFormat } from '@/ui/use-format';
import { useT } from '@/ui/use-t';
import { ColumnSection } from './ColumnSection';
import { DropZone } from './DropZone';
import { FirstRows } from './FirstRows';
import { FormatBar } from './FormatBar';
import { ImportFigures } from './ImportFigures';
import classes from './ImportPage.module.css';
import { ImportResult } from './ImportResult';
import { IssueTable } from './IssueTable';
import {
  cancelImport,
  type Ended,
  type ImportStep,
  leaveImport,
  leaveResult,
  readImport,
  showImport,
  startImport,
  useImport,
} from './import-store';
import { PastImports } from './PastImports';
import { takeBack } from './take-back';

/** From a CRM's export to accounts, opportunities, offers and contacts: a file, its columns, the result. */
export function ImportPage() {
  const t = useT();
  const { step } = useImport(({ at }) => at);
  const { key } = useLocation();
  useEffect(() => showImport(), []);

  // Asked for again while it shows a result ("Import data" in the menu): the result has been read.
  const arrival = useRef(key);
  useEffect(() => {
    if (arrival.current !== key) leaveResult();
    arrival.current = key;
  }, [key]);

  const over = useFileDrop(([file, ...others]) => {
    if (!file || step === 'saving') return;
    if (others.length > 0) toast({ message: t('import:oneAtATime', { name: file.name }) });
    void readImport(file);
  });
  return (
    <>
      <Step over={over} />
      {over && step !== 'choose' && step !== 'saving' && <DropCover>{t('import:dropInstead')}</DropCover>}
    </>
  );
}

function Step({ over }: { over: boolean }) {
  const t = useT();
  const { at, fileName, error } = useImport();
  const errorText = useErrorText();
  if (at.step === 'columns') return <Columns at={at} fileName={fileName} />;
  if (at.step === 'done') return <ImportResult report={at.report} commitId={at.commitId} />;
  return (
    <Page title={t('import:title')} summary={at.step === 'choose' ? t('import:summary') : fileName}>
      {error && (
        <Alert color="bad" role="alert">
          {errorText(error)}
        </Alert>
      )}
      {at.step === 'choose' && (
        <>
          <DropZone over={over} onFile={(file) => void readImport(file)} />
          <PastImports />
        </>
      )}
      {at.step === 'reading' && (
        <ProgressBar label={t('import:reading', { name: fileName })} fraction={at.fraction} onCancel={cancelImport} />
      )}
      {at.step === 'saving' && (
        <ProgressBar
          label={t(at.cancelling ? 'import:takingBack' : 'import:saving', { name: fileName })}
          fraction={at.cancelling ? null : at.fraction}
          {...(!at.cancelling && { onCancel: cancelImport })}
        />
      )}
    </Page>
  );
}

function Columns({ at, fileName }: { at: Extract<ImportStep, { step: 'columns' }>; fileName: string }) {
  const t = useT();
  const { number } = useFormat();
  const { table, settings, preview } = at;
  const usable = isUsable(settings);
  const count = (preview?.counts.created ?? 0) + (preview?.counts.updated ?? 0);
  const nothing = preview !== null && count === 0;
  const { kind } = settings;

  /** On another page, where the result is not in sight. */
  const tell = (ended: Ended) => {
    if ('error' in ended) return showError(ended.error);
    const { report, commitId } = ended;
    if (commitId === null) return toast({ message: t('import:nothingNew') });
    const done = report.created + report.updated;
    return toast({
      message: t(`import:done.${report.kind}`, { count: done, formatted: number(done) }),
      tone: 'good',
      undo: () => takeBack(commitId),
      actions: [{ label: t('import:done.seeResult'), run: () => window.location.assign('#/import') }],
    });
  };
  return (
    <Page
      title={t('import:columns.title', { name: fileName })}
      summary={t('import:columns.summary', {
        rows: t('import:columns.rowCount', { count: table.rowCount, formatted: number(table.rowCount) }),
        columns: t('import:columns.columnCount', { count: table.header.length, formatted: number(table.header.length) }),
      })}
      actions={
        <Button variant="default" onClick={leaveImport}>
          {t('import:otherFile')}
        </Button>
      }
      primaryAction={
        <Button onClick={() => void startImport(tell)} disabled={!usable || !preview || nothing}>
          {preview && !nothing ? t(`import:go.${kind}`, { count, formatted: number(count) }) : t('import:go.none')}
        </Button>
      }
    >
      {!usable && (
        <Alert color="warn" role="alert">
          {t(`import:needed.${kind}`)}
        </Alert>
      )}
      {usable && nothing && <Alert color="gray">{t(preview.counts.rejected > 0 ? 'import:nothingUsable' : 'import:nothingToDo')}</Alert>}
      {table.repeated.length > 0 && (
        <Alert color="warn">
          {t('import:repeatedHeaders', { count: table.repeated.length, names: table.repeated.slice(0, 5).join(', ') })}
        </Alert>
      )}
      <FormatBar table={table} settings={settings} />
      {usable && !preview && (
        <div className={classes.late}>
          <ProgressBar label={t('import:checking')} fraction={null} />
        </div>
      )}
      {preview && <ImportFigures {...preview.counts} issues={preview.issues} />}
      <ColumnSection table={table} settings={settings} readings={preview?.readings ?? null} />
      {preview && (
        <Section title={t('import:firstRows')}>
          <FirstRows rows={preview.rows} settings={settings} />
        </Section>
      )}
      {preview && preview.issues.length > 0 && <IssueTable header={table.header} issues={preview.issues} fileName={fileName} />}
    </Page>
  );
}
