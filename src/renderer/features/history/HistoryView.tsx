import { Button, SegmentedControl } from '@mantine/core';
import { useDeferredValue, useState } from 'react';
import { Link } from 'react-router';
import { readScopeName } from '@/persistence/queries/history-names';
import type { HistoryScope } from '@/persistence/queries/history-scope';
import { useLive } from '@/persistence/use-live';
import { EmptyState } from '@/ui/EmptyState';
import { historyPath } from '@/ui/history-path';
import { Page } from '@/ui/Page';
import { useT } from '@/ui/use-t';
import { HistoryFilters } from './HistoryFilters';
import { HistoryList } from './HistoryList';
import { type HistoryFilter, isFiltering, noFilter } from './history-filter';
import { lastMonths, NetEffect } from './NetEffect';
import { useHistoryList } from './use-history';

/** The history of a scope: each change with its way back, or what a period comes to. */
export function HistoryView({ scope }: { scope: HistoryScope }) {
  const t = useT();
  const [filter, setFilter] = useState<HistoryFilter>(noFilter);
  const [view, setView] = useState<'each' | 'net'>('each');
  const deferred = useDeferredValue(filter);
  const list = useHistoryList(scope, deferred);
  const name = useLive(() => readScopeName(scope), [scope]);
  if (!list.page || name === undefined) return null;

  const empty = list.page.commits.length === 0 && !isFiltering(deferred);
  const inAccount = Boolean(scope.accountId);
  const show = (next: 'each' | 'net') => {
    setView(next);
    if (next === 'net' && filter.from === '') setFilter({ ...filter, from: lastMonths() });
  };
  return (
    <Page
      title={name && scope.recordIds ? t('history:titleOf', { name }) : t('history:title')}
      summary={inAccount || scope.recordIds ? t('history:summary') : t('history:summaryPortfolio')}
      actions={
        <>
          {scope.recordIds && inAccount && (
            <Button variant="default" component={Link} to={historyPath(scope.accountId ?? null)}>
              {t('history:back')}
            </Button>
          )}
          {!empty && (
            <SegmentedControl
              aria-label={t('history:view.label')}
              data={(['each', 'net'] as const).map((value) => ({ value, label: t(`history:view.${value}`) }))}
              value={view}
              onChange={(value) => show(value === 'net' ? 'net' : 'each')}
            />
          )}
        </>
      }
      fill={!empty}
    >
      {empty ? (
        <EmptyState
          title={t('history:emptyTitle')}
          why={t('history:emptyWhy')}
          action={
            <Button component={Link} to={inAccount ? `/accounts/${scope.accountId}/stakeholders` : '/accounts'}>
              {t(inAccount ? 'history:emptyActionAccount' : 'history:emptyAction')}
            </Button>
          }
        />
      ) : (
        <>
          <HistoryFilters filter={filter} onChange={setFilter} datesOnly={view === 'net'} />
          {view === 'net' ? (
            <NetEffect scope={scope} filter={deferred} />
          ) : (
            <HistoryList scope={scope} list={list} filter={deferred} onClear={() => setFilter(noFilter)} />
          )}
        </>
      )}
    </Page>
  );
}
