import { Button } from '@mantine/core';
import { settingsOf } from '@shared/domain/plan/figure-context';
import { kpiPeriods, type PeriodUnit } from '@shared/kpis/kpi-periods';
import type { Plan } from '@shared/model/plan';
import { type PlacedShare, slaRows } from '@shared/satisfaction/sla-grid';
import { IconPlus } from '@tabler/icons-react';
import { useCallback, useMemo, useState } from 'react';
import { useCommand } from '@/stores/commands';
import { createRecord } from '@/stores/records';
import { EmptyState } from '@/ui/EmptyState';
import { Page } from '@/ui/Page';
import { PeriodWork } from '@/ui/PeriodWork';
import { QuickAdd } from '@/ui/QuickAdd';
import { RecordInspector } from '@/ui/records/RecordInspector';
import { SeeInSample } from '@/ui/SeeInSample';
import { toast } from '@/ui/toast';
import { today } from '@/ui/today';
import { useFormat } from '@/ui/use-format';
import { useT } from '@/ui/use-t';
import type { RoomProps } from '../room';
import { saveShares } from '../satisfaction-changes';
import { SlaGrid } from './SlaGrid';

/** As many as fit with thousands of due: half a year of months, a year of quarters. */
const columnsOf: Record<PeriodUnit, number> = { month: 6, quarter: 4, year: 4 };
const units = ['month', 'quarter', 'year'] as const;

/** The unit that most results have; months until there are any. */
function usualUnit({ slaResults }: Plan): PeriodUnit {
  const counted = units.map((unit) => ({ unit, count: slaResults.filter(({ periodUnit }) => periodUnit === unit).length }));
  return counted.reduce((most, one) => (one.count > most.count ? one : most)).unit;
}

/** Service levels and how each was kept, period by period, typed or pasted. */
export function ServiceLevels({ plan, choices, openId, set, viewSwitch }: RoomProps) {
  const t = useT();
  const format = useFormat();
  const [adding, setAdding] = useState(false);
  const [unit, setUnit] = useState<PeriodUnit>(() => usualUnit(plan));
  const [shift, setShift] = useState(0);
  const columns = columnsOf[unit];
  useCommand({ id: 'newSla', label: t('satisfaction:newSla'), run: () => setAdding(true) });
  const close = useCallback(() => set({ open: null }), [set]);
  const { account, slas, slaResults } = plan;
  const fiscalStart = settingsOf(plan.portfolioSettings).fiscalYearStartMonth;
  const periods = useMemo(() => kpiPeriods(today(), unit, fiscalStart, columns, shift), [unit, fiscalStart, columns, shift]);
  const rows = useMemo(() => slaRows(slas, slaResults, periods), [slas, slaResults, periods]);
  const some = slas.length > 0;
  const open = slas.find(({ id }) => id === openId);

  const put = async (shares: readonly PlacedShare[], pasted: boolean) => {
    const edits = shares.flatMap(({ row, column, share }) => {
      const line = rows[row];
      const cell = line?.cells[column];
      return line && cell ? [{ sla: line.sla, cell, share }] : [];
    });
    const saved = await saveShares(account.id, edits, shares.length === 1 ? (edits[0]?.sla.name ?? '') : account.name);
    if (pasted && (saved === null || saved.ok))
      toast({ message: t('kpis:pasted', { count: edits.length, formatted: format.number(edits.length) }), tone: 'good' });
    return saved;
  };
  const button = (
    <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setAdding(true)}>
      {t('satisfaction:newSla')}
    </Button>
  );
  return (
    <Page
      title={t('satisfaction:title')}
      summary={
        some ? [t('records:slas', { count: slas.length }), t('records:slaResults', { count: slaResults.length })].join(', ') : undefined
      }
      actions={viewSwitch}
      primaryAction={some && button}
    >
      {adding && (
        <QuickAdd
          label={t('satisfaction:newSlaName')}
          action={t('satisfaction:addSla')}
          onAdd={(name) => void createRecord('slas', { accountId: account.id, name })}
          onClose={() => setAdding(false)}
        />
      )}
      {some ? (
        <PeriodWork
          unit={unit}
          onUnit={(next) => {
            setUnit(next);
            setShift(0);
          }}
          onEarlier={() => setShift(shift - columns / 2)}
          onLater={() => setShift(shift + columns / 2)}
          hints={[t('satisfaction:slaHint')]}
        >
          <SlaGrid
            rows={rows}
            periods={periods}
            results={slaResults}
            fiscalStart={fiscalStart}
            currentId={open?.id ?? null}
            onEdit={(share) => put([share], false)}
            onPaste={(shares) => void put(shares, true)}
            onOpen={(id) => set({ open: id })}
          />
        </PeriodWork>
      ) : (
        !adding && (
          <EmptyState
            title={t('satisfaction:empty.service.title')}
            why={t('satisfaction:empty.service.why')}
            action={button}
            secondary={<SeeInSample page="/accounts/:accountId/satisfaction" />}
          />
        )
      )}
      {open && (
        <RecordInspector
          table="slas"
          record={open}
          plan={plan}
          choices={choices}
          onClose={close}
          groups={[
            { title: t('satisfaction:group.promise'), fields: ['name', 'definition', 'target', 'offerId', 'validFrom', 'validTo'] },
            { title: t('satisfaction:group.ours'), fields: ['penalty'] },
          ]}
        />
      )}
    </Page>
  );
}
