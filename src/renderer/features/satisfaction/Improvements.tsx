import { Button } from '@mantine/core';
import type { ImprovementPlan } from '@shared/model/satisfaction';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useCallback, useMemo, useState } from 'react';
import { useCommand } from '@/stores/commands';
import { deleteRecords } from '@/stores/records';
import { DataTable } from '@/ui/DataTable';
import type { Column } from '@/ui/data-table-model';
import { EmptyState } from '@/ui/EmptyState';
import { Page } from '@/ui/Page';
import { QuickAdd } from '@/ui/QuickAdd';
import { recordColumn } from '@/ui/records/record-column';
import { SeeInSample } from '@/ui/SeeInSample';
import { useFormat } from '@/ui/use-format';
import { useT } from '@/ui/use-t';
import { ImprovementInspector } from './ImprovementInspector';
import type { RoomProps } from './room';
import { planImprovement } from './satisfaction-changes';

const planId = ({ id }: ImprovementPlan) => id;

/** What is done about what does not work, measured before and after. */
export function Improvements({ plan, choices, openId, set, viewSwitch }: RoomProps) {
  const t = useT();
  const format = useFormat();
  const [adding, setAdding] = useState(false);
  useCommand({ id: 'newImprovement', label: t('satisfaction:newImprovement'), run: () => setAdding(true) });
  const close = useCallback(() => set({ open: null }), [set]);
  const { account, improvementPlans } = plan;
  const columns = useMemo(
    (): Column<ImprovementPlan>[] => [
      { id: 'title', header: t('model:field.improvementPlans.title'), value: ({ title }) => title },
      recordColumn(t, choices, 'improvementPlans', 'ownerMemberId', { width: 140 }),
      recordColumn(t, choices, 'improvementPlans', 'measure', { width: 160, from: 1100 }),
      recordColumn(t, choices, 'improvementPlans', 'before', { width: 90 }),
      recordColumn(t, choices, 'improvementPlans', 'after', { width: 90 }),
      {
        id: 'change',
        header: t('satisfaction:change'),
        width: 100,
        align: 'end',
        value: ({ before, after }) => (before === null || after === null ? null : after - before),
        render: ({ before, after }) =>
          before === null || after === null ? t('satisfaction:notMeasured') : format.number(after - before, { signDisplay: 'exceptZero' }),
      },
      recordColumn(t, choices, 'improvementPlans', 'dueOn', { width: 120 }),
      recordColumn(t, choices, 'improvementPlans', 'state', { width: 110 }),
      {
        id: 'verbatims',
        header: t('model:field.improvementPlans.verbatimIds'),
        width: 100,
        align: 'end',
        from: 1200,
        value: ({ verbatimIds }) => verbatimIds.length,
      },
    ],
    [t, choices, format],
  );
  const open = improvementPlans.find(({ id }) => id === openId);
  const some = improvementPlans.length > 0;
  const active = improvementPlans.filter(({ state }) => state === 'planned' || state === 'active').length;
  const button = (
    <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setAdding(true)}>
      {t('satisfaction:newImprovement')}
    </Button>
  );
  return (
    <Page
      title={t('satisfaction:title')}
      summary={
        some
          ? [t('records:improvementPlans', { count: improvementPlans.length }), t('satisfaction:activeCount', { count: active })].join(', ')
          : undefined
      }
      fill={some}
      actions={viewSwitch}
      primaryAction={some && button}
    >
      {adding && (
        <QuickAdd
          label={t('satisfaction:newImprovementTitle')}
          action={t('satisfaction:addImprovement')}
          onAdd={async (title) => {
            const id = await planImprovement(account.id, title);
            if (id === null) return;
            setAdding(false);
            set({ open: id });
          }}
          onClose={() => setAdding(false)}
        />
      )}
      {some ? (
        <DataTable
          label={t('satisfaction:view.improvements')}
          rows={improvementPlans}
          columns={columns}
          rowId={planId}
          currentId={open?.id ?? null}
          onOpen={({ id }) => set({ open: id })}
          initialSort={{ column: 'state' }}
          bulkActions={(selected, clear) => (
            <Button
              size="xs"
              variant="default"
              leftSection={<IconTrash size={16} aria-hidden />}
              onClick={() => {
                void deleteRecords('improvementPlans', selected, plan, t);
                clear();
              }}
            >
              {t('common:delete')}
            </Button>
          )}
        />
      ) : (
        !adding && (
          <EmptyState
            title={t('satisfaction:empty.improvements.title')}
            why={t('satisfaction:empty.improvements.why')}
            action={button}
            secondary={<SeeInSample page="/accounts/:accountId/satisfaction" />}
          />
        )
      )}
      {open && <ImprovementInspector improvement={open} plan={plan} choices={choices} onClose={close} />}
    </Page>
  );
}
