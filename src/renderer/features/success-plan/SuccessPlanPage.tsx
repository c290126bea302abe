import { Button } from '@mantine/core';
import { successPlan } from '@shared/documents/success-plan';
import { IconFileText } from '@tabler/icons-react';
import { useMemo, useRef } from 'react';
import { useParams } from 'react-router';
import { loadPlan } from '@/persistence/queries/plan';
import { useLive } from '@/persistence/use-live';
import { runCommand, useCommands } from '@/stores/commands';
import { EmptyState } from '@/ui/EmptyState';
import { MissingRecord } from '@/ui/MissingRecord';
import { Page } from '@/ui/Page';
import { useRecordChoices } from '@/ui/records/record-choices';
import { SeeInSample } from '@/ui/SeeInSample';
import { today } from '@/ui/today';
import { useFollowFocus } from '@/ui/use-follow-focus';
import { useT } from '@/ui/use-t';
import { SharedActions } from './SharedActions';
import { SharedGoals } from './SharedGoals';
import { SharedNeeds } from './SharedNeeds';
import { SharedPeople } from './SharedPeople';
import { SharedRituals } from './SharedRituals';
import { SharedValue } from './SharedValue';
import { SharedWork } from './SharedWork';
import classes from './SuccessPlan.module.css';

/** What both sides share, in the order and the words of the document that the client reads; what is still ours alone is offered below each part. */
export function SuccessPlanPage() {
  const t = useT();
  const { accountId = '' } = useParams();
  const plan = useLive(async () => (await loadPlan(accountId)) ?? null, [accountId]);
  const choices = useRecordChoices(plan ?? undefined);
  const canExport = useCommands((state) => state.commands.get('exportSuccessPlan')?.enabled ?? false);
  const both = useMemo(() => plan && successPlan(plan, today()), [plan]);
  const sheet = useRef<HTMLDivElement>(null);
  const { follow } = useFollowFocus(sheet);
  if (plan === undefined) return null;
  if (!plan || !both) return <MissingRecord />;

  const parts = { plan, choices, follow, ...both };
  const { objectives, initiatives, actions, hypotheses } = both.shared;
  const { needs, objectives: goals, initiatives: work, valueHypotheses, actions: todo } = plan;
  const isEmpty = [needs, goals, work, valueHypotheses, todo].every(({ length }) => length === 0);
  const summary = [
    t('success:goals', { count: objectives.length }),
    t('success:initiatives', { count: initiatives.length }),
    t('success:actions', { count: actions.length }),
    t('success:hypotheses', { count: hypotheses.length }),
  ].join(', ');
  return (
    <Page
      title={t('common:nav.successPlan')}
      summary={isEmpty ? undefined : `${t('success:asRead', { name: plan.account.name })} ${summary}`}
      primaryAction={
        <Button disabled={!canExport} leftSection={<IconFileText size={16} aria-hidden />} onClick={() => runCommand('exportSuccessPlan')}>
          {t('documents:exportSuccessPlan')}
        </Button>
      }
    >
      {isEmpty && (
        <EmptyState
          title={t('success:emptyTitle')}
          why={t('success:emptyWhy')}
          secondary={<SeeInSample page="/accounts/:accountId/success-plan" />}
        />
      )}
      <div className={classes.sheet} ref={sheet}>
        <SharedNeeds {...parts} />
        <SharedGoals {...parts} />
        <SharedWork {...parts} />
        <SharedValue {...parts} />
        <SharedActions {...parts} />
        <SharedRituals {...parts} />
        <SharedPeople {...parts} />
      </div>
    </Page>
  );
}
