import { Button } from '@mantine/core';
import { IconFileText } from '@tabler/icons-react';
import { useMemo } from 'react';
import { type AccountContent, listAccountContents } from '@/persistence/queries/account-contents';
import { useLive } from '@/persistence/use-live';
import { runCommand } from '@/stores/commands';
import { DataTable } from '@/ui/DataTable';
import type { Column } from '@/ui/data-table-model';
import { EmptyState } from '@/ui/EmptyState';
import { Page } from '@/ui/Page';
import { SeeInSample } from '@/ui/SeeInSample';
import { useFormat } from '@/ui/use-format';
import { useT } from '@/ui/use-t';
import { openExport } from './export-store';
import { MadeFiles } from './MadeFiles';

const rowId = ({ account }: AccountContent) => account.id;

/** Every account, with what its plan holds for a document: one click exports it. */
export function DocumentsPage() {
  const t = useT();
  const { date, number } = useFormat();
  const contents = useLive(listAccountContents, []);
  const columns = useMemo<Column<AccountContent>[]>(
    () => [
      { id: 'name', header: t('documents:dialog.account'), value: ({ account }) => account.name },
      {
        id: 'openDeals',
        header: t('documents:page.openDeals'),
        value: ({ openDeals }) => openDeals,
        render: ({ openDeals }) => number(openDeals),
        align: 'end',
        width: 180,
      },
      {
        id: 'people',
        header: t('documents:page.people'),
        value: ({ people }) => people,
        render: ({ people }) => number(people),
        align: 'end',
        width: 160,
      },
      {
        id: 'map',
        header: t('documents:page.map'),
        value: ({ hasMap }) => t(hasMap ? 'documents:page.hasMap' : 'documents:page.noMap'),
        width: 120,
      },
      {
        id: 'renewal',
        header: t('model:field.accounts.renewalDate'),
        value: ({ account }) => account.renewalDate,
        render: ({ account }) => date(account.renewalDate, 'medium') || '–',
        width: 150,
      },
      {
        id: 'export',
        header: t('documents:page.title'),
        render: ({ account }) => (
          <Button
            size="xs"
            variant="subtle"
            aria-label={t('documents:page.exportOf', { name: account.name })}
            onClick={() => openExport(account.id)}
          >
            {t('documents:dialog.export')}
          </Button>
        ),
        align: 'end',
        width: 140,
      },
    ],
    [t, date, number],
  );
  if (!contents) return null;
  const exportButton = (
    <Button leftSection={<IconFileText size={16} aria-hidden />} onClick={() => runCommand('exportAccountPlan')}>
      {t('commands:exportAccountPlan')}
    </Button>
  );

  return (
    <Page
      title={t('documents:page.title')}
      summary={t('documents:page.summary')}
      primaryAction={contents.length > 0 ? exportButton : undefined}
      fill={contents.length > 0}
    >
      <MadeFiles />
      {contents.length === 0 ? (
        <EmptyState
          title={t('documents:page.emptyTitle')}
          why={t('documents:page.emptyWhy')}
          action={<Button onClick={() => runCommand('importData')}>{t('documents:page.import')}</Button>}
          secondary={
            <>
              <Button variant="default" onClick={() => runCommand('newAccount')}>
                {t('commands:newAccount')}
              </Button>
              <SeeInSample page="/documents" />
            </>
          }
        />
      ) : (
        <DataTable
          label={t('documents:page.accounts')}
          rows={contents}
          columns={columns}
          rowId={rowId}
          onOpen={({ account }) => openExport(account.id)}
          initialSort={{ column: 'name' }}
        />
      )}
    </Page>
  );
}
