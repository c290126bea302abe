import { useCallback } from 'react';
import { useParams, useSearchParams } from 'react-router';
import { loadPlan } from '@/persistence/queries/plan';
import { useLive } from '@/persistence/use-live';
import { EmptyState } from '@/ui/EmptyState';
import { MissingRecord } from '@/ui/MissingRecord';
import { Page } from '@/ui/Page';
import { useRecordChoices } from '@/ui/records/record-choices';
import { SeeInSample } from '@/ui/SeeInSample';
import { useOwners } from '@/ui/use-owners';
import { useT } from '@/ui/use-t';
import { ActionInspector } from './ActionInspector';
import { ActionTable } from './ActionTable';
import { NewAction } from './NewAction';
import { useActionSummary } from './use-action-summary';

/** What one account has to do, from meetings, risks, reviews and its own list. */
export function AccountActionsPage() {
  const t = useT();
  const { accountId = '' } = useParams();
  const [params, setParams] = useSearchParams();
  const plan = useLive(async () => (await loadPlan(accountId)) ?? null, [accountId]);
  const choices = useRecordChoices(plan ?? undefined);
  const owners = useOwners(plan?.teamMembers ?? none, plan?.people ?? none);
  const summary = useActionSummary(plan?.actions ?? none);
  const open = useCallback((id: string | null) => setParams(id === null ? {} : { open: id, show: 'all' }, { replace: true }), [setParams]);
  const close = useCallback(() => open(null), [open]);
  if (plan === undefined) return null;
  if (plan === null) return <MissingRecord />;

  const { actions } = plan;
  const current = actions.find(({ id }) => id === params.get('open'));
  return (
    <NewAction accountId={accountId} owners={owners}>
      {({ button, form, adding }) => (
        <Page title={t('actions:title')} summary={summary} fill={actions.length > 0} primaryAction={actions.length > 0 && button}>
          {form}
          {actions.length > 0 ? (
            <ActionTable
              actions={actions}
              owners={owners}
              choices={choices}
              accounts={null}
              plan={plan}
              currentId={current?.id ?? null}
              onOpen={({ id }) => open(id)}
            />
          ) : (
            !adding && (
              <EmptyState
                title={t('actions:emptyTitle')}
                why={t('actions:emptyWhy')}
                action={button}
                secondary={<SeeInSample page="/accounts/:accountId/actions" />}
              />
            )
          )}
          {current && <ActionInspector action={current} owners={owners} choices={choices} plan={plan} onClose={close} />}
        </Page>
      )}
    </NewAction>
  );
}

const none: never[] = [];
