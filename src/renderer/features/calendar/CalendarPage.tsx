import { Button } from '@mantine/core';
import { IconCalendarDown } from '@tabler/icons-react';
import { useCallback } from 'react';
import { useSearchParams } from 'react-router';
import { loadAgenda } from '@/persistence/queries/agenda';
import { loadPlan } from '@/persistence/queries/plan';
import { useLive } from '@/persistence/use-live';
import { useCommand } from '@/stores/commands';
import { EmptyState } from '@/ui/EmptyState';
import { Page } from '@/ui/Page';
import { SeeInSample } from '@/ui/SeeInSample';
import { today } from '@/ui/today';
import { useT } from '@/ui/use-t';
import { AgendaInspector } from './AgendaInspector';
import { CalendarView } from './CalendarView';
import { exportCalendar } from './export-calendar';
import { useAgendaWords } from './use-agenda-words';

const nothing = { items: [], accounts: [], nameOf: () => '' };

/** What is due with every account, on one calendar. */
export function CalendarPage() {
  const t = useT();
  const [params, setParams] = useSearchParams();
  const agenda = useLive(() => loadAgenda(null, today()), []);
  const words = useAgendaWords(agenda ?? nothing, true);
  const [openId, accountId] = [params.get('open'), params.get('account')];
  const plan = useLive(async () => (accountId === null ? null : ((await loadPlan(accountId)) ?? null)), [accountId]);
  const close = useCallback(() => setParams({}, { replace: true }), [setParams]);
  const save = () => void exportCalendar(agenda?.items ?? [], t('calendar:fileAll'), words, t);
  const any = (agenda?.items.length ?? 0) > 0;
  useCommand({ id: 'exportCalendar', label: t('calendar:export'), enabled: any, run: save });
  if (!agenda) return null;

  const ahead = agenda.items.filter(({ date, state }) => date >= today() && state === 'planned').length;
  return (
    <Page
      title={t('calendar:title')}
      summary={any ? t('calendar:ahead', { count: ahead }) : undefined}
      fill={any}
      actions={
        any && (
          <Button variant="default" leftSection={<IconCalendarDown size={16} aria-hidden />} onClick={save}>
            {t('calendar:export')}
          </Button>
        )
      }
    >
      {any ? (
        <CalendarView
          items={agenda.items}
          words={words}
          shared
          currentId={openId}
          onOpen={({ openId: open, accountId: account }) => setParams({ open, account }, { replace: true })}
        />
      ) : (
        <EmptyState
          title={t('calendar:emptyTitle')}
          why={t('calendar:emptyWhy')}
          action={
            <Button component="a" href="#/accounts">
              {t('calendar:toAccounts')}
            </Button>
          }
          secondary={<SeeInSample page="/calendar" />}
        />
      )}
      {openId && plan && <AgendaInspector id={openId} plan={plan} onClose={close} />}
    </Page>
  );
}
