import { Button } from '@mantine/core';
import { byGravity, isRiskLive, isUnmitigated, riskLevel, riskScore } from '@shared/domain/risks';
import { IconPlus } from '@tabler/icons-react';
import { useCallback, useState } from 'react';
import { useParams, useSearchParams } from 'react-router';
import { loadPlan } from '@/persistence/queries/plan';
import { useLive } from '@/persistence/use-live';
import { useCommand } from '@/stores/commands';
import { createRecord } from '@/stores/records';
import { EmptyState } from '@/ui/EmptyState';
import { MissingRecord } from '@/ui/MissingRecord';
import { Page } from '@/ui/Page';
import { QuickAdd } from '@/ui/QuickAdd';
import { useRecordChoices } from '@/ui/records/record-choices';
import { SeeInSample } from '@/ui/SeeInSample';
import { today } from '@/ui/today';
import { useOwners } from '@/ui/use-owners';
import { useT } from '@/ui/use-t';
import { RiskInspector } from './risks/RiskInspector';
import { RiskMatrix } from './risks/RiskMatrix';
import { type RiskFilter, RiskTable } from './risks/RiskTable';

const none: never[] = [];

/** What may go wrong with an account: the 5×5 matrix, and the list behind it. */
export function RisksPage() {
  const t = useT();
  const { accountId = '' } = useParams();
  const [params, setParams] = useSearchParams();
  const plan = useLive(async () => (await loadPlan(accountId)) ?? null, [accountId]);
  const choices = useRecordChoices(plan ?? undefined);
  const owners = useOwners(plan?.teamMembers ?? none, plan?.people ?? none);
  const [adding, setAdding] = useState(false);
  const [show, setShow] = useState<RiskFilter>('live');
  const open = useCallback((id: string | null) => setParams(id === null ? {} : { open: id }, { replace: true }), [setParams]);
  const close = useCallback(() => open(null), [open]);
  useCommand({ id: 'newRisk', label: t('risks:new'), run: () => setAdding(true) });
  if (plan === undefined) return null;
  if (plan === null) return <MissingRecord />;

  const ranked = [...plan.risks].sort(byGravity);
  const live = ranked.filter(isRiskLive);
  const severe = live.filter((risk) => riskLevel(riskScore(risk) ?? 0) === 'severe').length;
  const bare = live.filter((risk) => isUnmitigated(risk, plan.actions)).length;
  const current = plan.risks.find(({ id }) => id === params.get('open'));
  const rows = show === 'live' ? live : show === 'past' ? ranked.filter((risk) => !isRiskLive(risk)) : ranked;
  const button = (
    <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setAdding(true)}>
      {t('risks:new')}
    </Button>
  );
  return (
    <Page
      title={t('risks:title')}
      summary={
        ranked.length > 0
          ? [
              t('risks:liveCount', { count: live.length }),
              ...(severe > 0 ? [t('risks:severeCount', { count: severe })] : []),
              ...(bare > 0 ? [t('risks:bareCount', { count: bare })] : []),
            ].join(', ')
          : undefined
      }
      primaryAction={ranked.length > 0 && button}
    >
      {adding && (
        <QuickAdd
          label={t('risks:newTitle')}
          action={t('risks:create')}
          onAdd={(title) => void createRecord('risks', { accountId, title, identifiedOn: today() })}
          onClose={() => setAdding(false)}
        />
      )}
      {ranked.length > 0 ? (
        <>
          <RiskMatrix risks={live} currentId={current?.id ?? null} onOpen={({ id }) => open(id)} />
          <RiskTable
            risks={rows}
            plan={plan}
            choices={choices}
            currentId={current?.id ?? null}
            onOpen={({ id }) => open(id)}
            show={show}
            onShow={setShow}
          />
        </>
      ) : (
        !adding && (
          <EmptyState
            title={t('risks:emptyTitle')}
            why={t('risks:emptyWhy')}
            action={button}
            secondary={<SeeInSample page="/accounts/:accountId/risks" />}
          />
        )
      )}
      {current && <RiskInspector risk={current} plan={plan} owners={owners} choices={choices} onClose={close} />}
    </Page>
  );
}
