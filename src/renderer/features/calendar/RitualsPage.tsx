import { Button, SegmentedControl } from '@mantine/core';
import type { Ritual } from '@shared/model/governance';
import { IconCalendarDown, IconPlus } from '@tabler/icons-react';
import { useCallback, useMemo, useState } from 'react';
import { useParams } from 'react-router';
import { loadAgenda } from '@/persistence/queries/agenda';
import { loadPlan } from '@/persistence/queries/plan';
import { useLive } from '@/persistence/use-live';
import { useCommand } from '@/stores/commands';
import { createRecord } from '@/stores/records';
import type { Column } from '@/ui/data-table-model';
import { EmptyState } from '@/ui/EmptyState';
import { MissingRecord } from '@/ui/MissingRecord';
import { Page } from '@/ui/Page';
import { QuickAdd } from '@/ui/QuickAdd';
import { RecordTable } from '@/ui/records/RecordTable';
import { useRecordChoices } from '@/ui/records/record-choices';
import { recordColumn } from '@/ui/records/record-column';
import { SeeInSample } from '@/ui/SeeInSample';
import { today } from '@/ui/today';
import { useAddressParams } from '@/ui/use-address-params';
import { useFormat } from '@/ui/use-format';
import { useT } from '@/ui/use-t';
import { AgendaInspector } from './AgendaInspector';
import { CalendarView } from './CalendarView';
import { exportCalendar } from './export-calendar';
import { useAgendaWords } from './use-agenda-words';

const nothing = { items: [], accounts: [], nameOf: () => '' };

/** The rituals of an account and everything else that has a day: a list of what comes back, and the calendar. */
export function RitualsPage() {
  const t = useT();
  const format = useFormat();
  const { accountId = '' } = useParams();
  const { params, set } = useAddressParams();
  const plan = useLive(async () => (await loadPlan(accountId)) ?? null, [accountId]);
  const agenda = useLive(() => loadAgenda(accountId, today()), [accountId]) ?? nothing;
  const choices = useRecordChoices(plan ?? undefined);
  const words = useAgendaWords(agenda, false);
  const [adding, setAdding] = useState(false);
  const close = useCallback(() => set('open', null), [set]);
  const save = () => void exportCalendar(agenda.items, t('calendar:fileOne', { name: plan?.account.name ?? '' }), words, t);
  useCommand({ id: 'newRitual', label: t('calendar:newRitual'), run: () => setAdding(true) });
  useCommand({ id: 'exportCalendar', label: t('calendar:export'), enabled: agenda.items.length > 0, run: save });
  const nextOf = useMemo(() => {
    const next = new Map<string, string>();
    for (const { ritualId, date, state } of plan?.ritualDates ?? [])
      if (state === 'planned' && date >= today() && date < (next.get(ritualId) ?? '9')) next.set(ritualId, date);
    return next;
  }, [plan]);
  const columns = useMemo(
    (): Column<Ritual>[] => [
      { id: 'name', header: t('model:field.rituals.name'), value: ({ name }) => name },
      recordColumn(t, choices, 'rituals', 'kind', { width: 170 }),
      recordColumn(t, choices, 'rituals', 'rhythm', { width: 140 }),
      {
        id: 'next',
        header: t('calendar:next'),
        width: 160,
        value: ({ id }) => nextOf.get(id) ?? null,
        words: ({ id }) => format.date(nextOf.get(id)),
        render: ({ id }) => <span>{format.date(nextOf.get(id)) || t('calendar:notPlanned')}</span>,
      },
      recordColumn(t, choices, 'rituals', 'time', { width: 90 }),
      recordColumn(t, choices, 'rituals', 'personIds', { width: 200, from: 900 }),
      recordColumn(t, choices, 'rituals', 'memberIds', { width: 180, hidden: true }),
      recordColumn(t, choices, 'rituals', 'startsOn', { width: 130, hidden: true }),
    ],
    [t, format, choices, nextOf],
  );
  if (plan === undefined) return null;
  if (plan === null) return <MissingRecord />;

  const { rituals } = plan;
  const any = rituals.length > 0 || agenda.items.length > 0;
  const list = params.get('view') === 'list';
  const openId = params.get('open');
  const next = [...nextOf.values()].sort()[0];
  const button = (
    <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setAdding(true)}>
      {t('calendar:newRitual')}
    </Button>
  );
  return (
    <Page
      title={t('calendar:rituals')}
      summary={
        any
          ? [
              t('records:rituals', { count: rituals.length }),
              next ? t('calendar:nextOn', { date: format.date(next, 'long') }) : t('calendar:nothingPlanned'),
            ].join(', ')
          : undefined
      }
      fill={any}
      actions={
        any && (
          <>
            <SegmentedControl
              aria-label={t('common:view.label')}
              value={list ? 'list' : 'calendar'}
              onChange={(value) => set('view', value === 'list' ? 'list' : null)}
              data={[
                { value: 'calendar', label: t('calendar:title') },
                { value: 'list', label: t('common:view.list') },
              ]}
            />
            <Button variant="default" leftSection={<IconCalendarDown size={16} aria-hidden />} onClick={save}>
              {t('calendar:export')}
            </Button>
          </>
        )
      }
      primaryAction={any && button}
    >
      {adding && (
        <QuickAdd
          label={t('calendar:ritualName')}
          action={t('calendar:createRitual')}
          onAdd={async (name) => {
            const id = await createRecord('rituals', { accountId, name, startsOn: today() });
            if (id !== null) set('open', id);
          }}
          onClose={() => setAdding(false)}
        />
      )}
      {!any && !adding && (
        <EmptyState
          title={t('calendar:emptyRituals')}
          why={t('calendar:emptyRitualsWhy')}
          action={button}
          secondary={<SeeInSample page="/accounts/:accountId/rituals" />}
        />
      )}
      {any && list && (
        <RecordTable
          table="rituals"
          label={t('calendar:rituals')}
          rows={rituals}
          columns={columns}
          currentId={openId}
          onOpen={({ id }) => set('open', id)}
          initialSort={{ column: 'next' }}
        />
      )}
      {any && !list && (
        <CalendarView items={agenda.items} words={words} shared={false} currentId={openId} onOpen={(item) => set('open', item.openId)} />
      )}
      {openId && <AgendaInspector id={openId} plan={plan} onClose={close} />}
    </Page>
  );
}
