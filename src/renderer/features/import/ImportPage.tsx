import { Alert, Button } from '@mantine/core';
import { isUsable } from '@shared/import/plan-import';
import { Page } from '@/ui/Page';
import { ProgressBar } from '@/ui/ProgressBar';
import { Section } from '@/ui/Section';
import { useErrorText } from '@/ui/use-error-text';
import { useFormat } from '@/ui/use-format';
import { useT } from '@/ui/use-t';
import { ColumnTable } from './ColumnTable';
import { DropZone } from './DropZone';
import { FirstRows } from './FirstRows';
import { FormatBar } from './FormatBar';
import { ImportFigures } from './ImportFigures';
import { ImportResult } from './ImportResult';
import { IssueTable } from './IssueTable';
import { cancelImport, type ImportStep, leaveImport, readImport, startImport, useImport } from './import-store';
import { PastImports } from './PastImports';

/** From a CRM's export to accounts, opportunities, offers and contacts: a file, its columns, the result. */
export function ImportPage() {
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
          <DropZone onFile={(file) => void readImport(file)} />
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
        <Button onClick={() => void startImport()} disabled={!usable || !preview || nothing}>
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
      {preview && <ImportFigures {...preview.counts} issues={preview.issues} />}
      <Section title={t('import:columns.section')} description={t('import:columns.why')}>
        <ColumnTable table={table} settings={settings} readings={preview?.readings ?? null} />
      </Section>
      {preview && (
        <Section title={t('import:firstRows')}>
          <FirstRows rows={preview.rows} settings={settings} />
        </Section>
      )}
      {preview && preview.issues.length > 0 && <IssueTable header={table.header} issues={preview.issues} fileName={fileName} />}
    </Page>
  );
}
