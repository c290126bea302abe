import type { ImportReport } from '@shared/model/import-report';
import { useMemo, useState } from 'react';
import { listImportReports } from '@/persistence/queries/import-reports';
import { useLive } from '@/persistence/use-live';
import { DataTable } from '@/ui/DataTable';
import type { Column } from '@/ui/data-table-model';
import { Section } from '@/ui/Section';
import { calendarDay } from '@/ui/today';
import { useFormat } from '@/ui/use-format';
import { useT } from '@/ui/use-t';
import { IssueTable } from './IssueTable';

const idOf = ({ id }: ImportReport) => id;

/** What earlier imports did, each with what it had to say. */
export function PastImports() {
  const t = useT();
  const { date, number } = useFormat();
  const reports = useLive(listImportReports, []);
  const [openId, setOpenId] = useState<string | null>(null);
  const columns = useMemo<Column<ImportReport>[]>(() => {
    const count = (id: 'created' | 'updated' | 'unchanged'): Column<ImportReport> => ({
      id,
      header: t(`import:figures.${id}`),
      value: (report) => report[id],
      render: (report) => number(report[id]),
      align: 'end',
      width: 110,
    });
    return [
      { id: 'file', header: t('import:past.file'), value: ({ fileName }) => fileName },
      { id: 'kind', header: t('import:past.kind'), value: ({ kind }) => t(`import:kind.${kind}`), width: 140 },
      {
        id: 'day',
        header: t('import:past.day'),
        value: ({ importedAt }) => importedAt,
        render: ({ importedAt }) => date(calendarDay(new Date(importedAt)), 'medium'),
        width: 150,
      },
      count('created'),
      count('updated'),
      count('unchanged'),
      {
        id: 'issues',
        header: t('import:past.issues'),
        value: ({ issues }) => issues.length,
        render: ({ issues }) => number(issues.length),
        align: 'end',
        width: 150,
      },
    ];
  }, [t, date, number]);
  if (!reports || reports.length === 0) return null;
  const open = reports.find(({ id }) => id === openId);
  return (
    <>
      <Section title={t('import:past.title')} description={t('import:past.why')}>
        <DataTable
          label={t('import:past.title')}
          rows={reports}
          columns={columns}
          rowId={idOf}
          onOpen={({ id }) => setOpenId(id === openId ? null : id)}
          currentId={openId}
          height="flow"
        />
      </Section>
      {open && open.issues.length > 0 && <IssueTable header={open.header} issues={open.issues} fileName={open.fileName} />}
      {open && open.issues.length === 0 && <p role="status">{t('import:past.noIssues', { name: open.fileName })}</p>}
    </>
  );
}
