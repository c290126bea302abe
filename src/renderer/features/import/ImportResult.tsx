import { Alert, Button } from '@mantine/core';
import type { ImportReport } from '@shared/model/import-report';
import { Link } from 'react-router';
import { getImportReport } from '@/persistence/queries/import-reports';
import { useLive } from '@/persistence/use-live';
import { Page } from '@/ui/Page';
import { useFormat } from '@/ui/use-format';
import { useT } from '@/ui/use-t';
import { ImportFigures } from './ImportFigures';
import { IssueTable } from './IssueTable';
import { leaveImport } from './import-store';
import { takeBack } from './take-back';

/** Where what came in can be seen; offers are chosen from within opportunities. */
const pages = { accounts: '/accounts', opportunities: '/opportunities', offers: '/opportunities', contacts: '/accounts' } as const;

/** What the import did, what it had to say, and the way on. */
export function ImportResult({ report, commitId }: { report: ImportReport; commitId: string | null }) {
  const t = useT();
  const { number } = useFormat();
  // Undone here, from the keyboard or from the title bar: the report goes with the import, and comes again with redo.
  const kept = useLive(async () => (await getImportReport(report.id)) !== undefined, [report.id]);
  const takenBack = commitId !== null && kept === false;
  const { kind, issues, header, fileName } = report;
  const count = report.created + report.updated;
  const unassigned = kind === 'opportunities' && issues.some(({ reason }) => reason === 'accountMissing' || reason === 'accountUnknown');

  return (
    <Page
      title={commitId === null ? t('import:done.nothing') : t(`import:done.${kind}`, { count, formatted: number(count) })}
      summary={t('import:done.summary', {
        name: fileName,
        rows: t('import:columns.rowCount', { count: report.rowsRead, formatted: number(report.rowsRead) }),
      })}
      actions={
        <>
          {commitId !== null && !takenBack && (
            <Button variant="default" onClick={() => void takeBack(commitId)}>
              {t('import:done.undo')}
            </Button>
          )}
          {unassigned && !takenBack && (
            <Button variant="default" component={Link} to="/opportunities?show=unassigned">
              {t('import:done.unassigned')}
            </Button>
          )}
          <Button variant="default" component={Link} to={pages[kind]}>
            {t(`import:done.see.${kind}`)}
          </Button>
        </>
      }
      primaryAction={<Button onClick={leaveImport}>{t('import:done.another')}</Button>}
    >
      {takenBack && <Alert color="gray">{t('import:done.takenBack')}</Alert>}
      {commitId === null && <Alert color="gray">{t('import:nothingNew')}</Alert>}
      <ImportFigures {...report} />
      {issues.length > 0 && <IssueTable header={header} issues={issues} fileName={fileName} />}
    </Page>
  );
}
