import { useCallback } from 'react';
import { useSearchParams } from 'react-router';
import { loadAllActions } from '@/persistence/queries/actions';
import { loadPlan } from '@/persistence/queries/plan';
import { useLive } from '@/persistence/use-live';
import { EmptyState } from '@/ui/EmptyState';
import { Page } from '@/ui/Page';
import { useRecordChoices } from '@/ui/records/record-choices';
import { SeeInSample } from '@/ui/SeeInSample';
import { useOwners } from '@/ui/use-owners';
import { useT } from '@/ui/use-t';
import { ActionInspector } from './ActionInspector';
import { ActionTable } from './ActionTable';
import { NewAction } from './NewAction';
import { useActionSummary } from './use-action-summary';

/** What all accounts, and the portfolio itself, have to do: one list. */
export function ActionsPage() {
  const t = useT();
  const [params, setParams] = useSearchParams();
  const all = useLive(loadAllActions, []);
  const choices = useRecordChoices(all);
  const owners = useOwners(all?.teamMembers ?? none, all?.people ?? none);
  // Without an account, an action is for one of ours.
  const members = useOwners(all?.teamMembers ?? none, none);
  const summary = useActionSummary(all?.actions ?? none);
  const open = useCallback((id: string | null) => setParams(id === null ? {} : { open: id, show: 'all' }, { replace: true }), [setParams]);
  const close = useCallback(() => open(null), [open]);
  const current = all?.actions.find(({ id }) => id === params.get('open'));
  const accountId = current?.accountId ?? null;
  const plan = useLive(async () => (accountId === null ? undefined : await loadPlan(accountId)), [accountId]);
  const ownChoices = useRecordChoices(plan ?? all);
  const ownOwners = useOwners(all?.teamMembers ?? none, plan?.people ?? none);
  if (!all) return null;

  const { actions } = all;
  return (
    <NewAction accountId={null} owners={members}>
      {({ button, form, adding }) => (
        <Page title={t('actions:title')} summary={summary} fill={actions.length > 0} primaryAction={actions.length > 0 && button}>
          {form}
          {actions.length > 0 ? (
            <ActionTable
              actions={actions}
              owners={owners}
              choices={choices}
              accounts={all.accounts}
              plan={all}
              currentId={current?.id ?? null}
              onOpen={({ id }) => open(id)}
            />
          ) : (
            !adding && (
              <EmptyState
                title={t('actions:emptyTitle')}
                why={t('actions:emptyAllWhy')}
                action={button}
                secondary={<SeeInSample page="/actions" />}
              />
            )
          )}
          {current && (accountId === null || plan) && (
            <ActionInspector action={current} owners={ownOwners} choices={ownChoices} plan={plan ?? all} onClose={close} />
          )}
        </Page>
      )}
    </NewAction>
  );
}

const none: never[] = [];
