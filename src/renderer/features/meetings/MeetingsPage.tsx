import { Button } from '@mantine/core';
import type { Meeting } from '@shared/model/meeting';
import { IconPlus } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useNavigate, useParams } from 'react-router';
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
import { useFormat } from '@/ui/use-format';
import { useT } from '@/ui/use-t';

/** The meetings with one account, the latest first; each opens on its own sheet. */
export function MeetingsPage() {
  const t = useT();
  const format = useFormat();
  const navigate = useNavigate();
  const { accountId = '' } = useParams();
  const plan = useLive(async () => (await loadPlan(accountId)) ?? null, [accountId]);
  const choices = useRecordChoices(plan ?? undefined);
  const [adding, setAdding] = useState(false);
  useCommand({ id: 'newMeeting', label: t('meetings:new'), run: () => setAdding(true) });
  const columns = useMemo(
    (): Column<Meeting>[] => [
      { id: 'title', header: t('model:field.meetings.title'), value: ({ title }) => title, words: ({ minutes }) => minutes },
      recordColumn(t, choices, 'meetings', 'date', { width: 130 }),
      recordColumn(t, choices, 'meetings', 'kind', { width: 170 }),
      recordColumn(t, choices, 'meetings', 'personIds', { width: 240 }),
      recordColumn(t, choices, 'meetings', 'memberIds', { width: 200, from: 1000 }),
      recordColumn(t, choices, 'meetings', 'place', { width: 140, hidden: true }),
    ],
    [t, choices],
  );
  if (plan === undefined) return null;
  if (plan === null) return <MissingRecord />;

  const { meetings } = plan;
  const open = (id: string) => navigate(`/accounts/${accountId}/meetings/${id}`);
  const next = meetings
    .flatMap(({ date }) => (date !== null && date >= today() ? [date] : []))
    .sort()
    .at(0);
  const button = (
    <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setAdding(true)}>
      {t('meetings:new')}
    </Button>
  );
  return (
    <Page
      title={t('meetings:title')}
      summary={
        meetings.length > 0
          ? [
              t('records:meetings', { count: meetings.length }),
              next ? t('meetings:next', { date: format.date(next, 'long') }) : t('meetings:noneAhead'),
            ].join(', ')
          : undefined
      }
      fill={meetings.length > 0}
      primaryAction={meetings.length > 0 && button}
    >
      {adding && (
        <QuickAdd
          label={t('meetings:newTitle')}
          action={t('meetings:create')}
          onAdd={async (title) => {
            const id = await createRecord('meetings', { accountId, title, date: today() });
            if (id !== null) await open(id);
          }}
          onClose={() => setAdding(false)}
        />
      )}
      {meetings.length > 0 ? (
        <RecordTable
          table="meetings"
          label={t('meetings:title')}
          rows={meetings}
          columns={columns}
          onOpen={({ id }) => void open(id)}
          initialSort={{ column: 'date', descending: true }}
        />
      ) : (
        !adding && (
          <EmptyState
            title={t('meetings:emptyTitle')}
            why={t('meetings:emptyWhy')}
            action={button}
            secondary={<SeeInSample page="/accounts/:accountId/meetings" />}
          />
        )
      )}
    </Page>
  );
}
