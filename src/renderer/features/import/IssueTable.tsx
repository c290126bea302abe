import { Button } from '@mantine/core';
import { issuesCsv } from '@shared/import/issues-csv';
import type { ImportIssue } from '@shared/model/import-report';
import { IconDownload } from '@tabler/icons-react';
import { useMemo } from 'react';
import { keyfolio } from '@/platform/bridge';
import { DataTable } from '@/ui/DataTable';
import type { Column } from '@/ui/data-table-model';
import { Section } from '@/ui/Section';
import { StatusMark } from '@/ui/StatusMark';
import { showError, toast } from '@/ui/toast';
import { useFormat } from '@/ui/use-format';
import { useT } from '@/ui/use-t';
import { useIssueText } from './use-issue-text';

type Listed = ImportIssue & { id: string };
type Props = { header: readonly string[]; issues: readonly ImportIssue[]; fileName: string };

/** What was rejected or remarked on, line by line; can be kept as a file, mended there and imported again. */
export function IssueTable({ header, issues, fileName }: Props) {
  const t = useT();
  const { locale } = useFormat();
  const issueText = useIssueText();
  const rows = useMemo(() => issues.map((issue, index): Listed => ({ ...issue, id: String(index) })), [issues]);
  const columns = useMemo<Column<Listed>[]>(
    () => [
      { id: 'line', header: t('import:line'), value: ({ line }) => line, align: 'end', width: 80 },
      {
        id: 'severity',
        header: t('import:result'),
        value: ({ severity }) => t(`import:severity.${severity}`),
        render: ({ severity }) => (
          <StatusMark tone={severity === 'rejected' ? 'bad' : 'warn'}>{t(`import:severity.${severity}`)}</StatusMark>
        ),
        width: 130,
      },
      { id: 'reason', header: t('import:reason'), value: issueText },
      { id: 'row', header: t('import:row'), value: ({ cells }) => cells.join(' · '), width: 320 },
    ],
    [t, issueText],
  );
  const rejected = issues.filter(({ severity }) => severity === 'rejected');

  const download = async (listed: readonly ImportIssue[], suggestedName: string) => {
    const text = issuesCsv(header, listed, {
      line: t('import:line'),
      reason: t('import:reason'),
      sentence: issueText,
      delimiter: locale === 'fr' ? ';' : ',',
    });
    const saved = await keyfolio.invoke['files:saveText']({ suggestedName, text, format: 'csv' });
    if (!saved.ok) return showError(saved.error);
    if (saved.value.status === 'cancelled') return undefined;
    const { token, name } = saved.value.file;
    return toast({
      message: t('import:saved', { name }),
      tone: 'good',
      actions: [{ label: t('common:showInFolder'), run: () => keyfolio.invoke['files:showInFolder']({ token }) }],
    });
  };
  const base = fileName.replace(/\.[^.]*$/, '');

  return (
    <Section
      title={t('import:issuesTitle')}
      description={t('import:issuesWhy')}
      actions={
        <>
          {rejected.length > 0 && rejected.length < issues.length && (
            <Button
              size="xs"
              variant="default"
              leftSection={<IconDownload size={16} aria-hidden />}
              onClick={() => void download(rejected, t('import:rejectedFile', { name: base }))}
            >
              {t('import:downloadRejected')}
            </Button>
          )}
          <Button
            size="xs"
            variant="default"
            leftSection={<IconDownload size={16} aria-hidden />}
            onClick={() => void download(issues, t('import:issuesFile', { name: base }))}
          >
            {t(rejected.length === issues.length ? 'import:downloadRejected' : 'import:downloadAll')}
          </Button>
        </>
      }
    >
      <DataTable label={t('import:issuesTitle')} rows={rows} columns={columns} rowId={idOf} height="flow" />
    </Section>
  );
}

const idOf = ({ id }: Listed) => id;
