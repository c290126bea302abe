import { Button, SegmentedControl } from '@mantine/core';
import { byUrgency, isAnswered, unaskedInitiatives } from '@shared/domain/needs';
import { needStates } from '@shared/model/need';
import { IconPlus } from '@tabler/icons-react';
import { useCallback, useState } from 'react';
import { useParams } from 'react-router';
import { loadPlan } from '@/persistence/queries/plan';
import { useLive } from '@/persistence/use-live';
import { useCommand } from '@/stores/commands';
import { createRecord, editRecord } from '@/stores/records';
import { Board } from '@/ui/Board';
import { EmptyState } from '@/ui/EmptyState';
import { MissingRecord } from '@/ui/MissingRecord';
import { Page } from '@/ui/Page';
import { QuickAdd } from '@/ui/QuickAdd';
import { useRecordChoices } from '@/ui/records/record-choices';
import { SeeInSample } from '@/ui/SeeInSample';
import { useAddressParams } from '@/ui/use-address-params';
import { useFormat } from '@/ui/use-format';
import { useT } from '@/ui/use-t';
import { NeedCard } from './NeedCard';
import { NeedInspector } from './NeedInspector';
import { NeedTable } from './NeedTable';
import { UnaskedInitiatives } from './UnaskedInitiatives';

/** What the customer needs and has at stake, by how far it is answered: a board and a list. */
export function NeedsPage() {
  const t = useT();
  const format = useFormat();
  const { accountId = '' } = useParams();
  const { params, set } = useAddressParams();
  const plan = useLive(async () => (await loadPlan(accountId)) ?? null, [accountId]);
  const choices = useRecordChoices(plan ?? undefined);
  const [adding, setAdding] = useState(false);
  const close = useCallback(() => set('open', null), [set]);
  useCommand({ id: 'newNeed', label: t('needs:new'), run: () => setAdding(true) });
  if (plan === undefined) return null;
  if (plan === null) return <MissingRecord />;

  const { needs } = plan;
  const view = params.get('view') === 'list' ? 'list' : 'board';
  const open = needs.find(({ id }) => id === params.get('open'));
  const unanswered = needs.filter((need) => !isAnswered(need, plan)).length;
  const nameOf = (id: string) => choices('people').find(({ value }) => value === id)?.label ?? '';
  const button = (
    <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setAdding(true)}>
      {t('needs:new')}
    </Button>
  );
  return (
    <Page
      title={t('needs:title')}
      summary={
        needs.length > 0
          ? [
              t('records:needs', { count: needs.length }),
              unanswered > 0 ? t('needs:unanswered', { count: unanswered, formatted: format.number(unanswered) }) : t('needs:allAnswered'),
            ].join(', ')
          : undefined
      }
      fill={needs.length > 0}
      actions={
        needs.length > 0 && (
          <SegmentedControl
            aria-label={t('common:view.label')}
            value={view}
            onChange={(value) => set('view', value === 'list' ? 'list' : null)}
            data={[
              { value: 'board', label: t('common:view.board') },
              { value: 'list', label: t('common:view.list') },
            ]}
          />
        )
      }
      primaryAction={needs.length > 0 && button}
    >
      {adding && (
        <QuickAdd
          label={t('needs:newStatement')}
          action={t('needs:create')}
          maxLength={2_000}
          onAdd={(statement) => void createRecord('needs', { accountId, statement })}
          onClose={() => setAdding(false)}
        />
      )}
      {needs.length === 0 && !adding && (
        <EmptyState
          title={t('needs:emptyTitle')}
          why={t('needs:emptyWhy')}
          action={button}
          secondary={<SeeInSample page="/accounts/:accountId/needs" />}
        />
      )}
      {needs.length > 0 && view === 'list' && (
        <NeedTable needs={needs} plan={plan} choices={choices} currentId={open?.id ?? null} onOpen={({ id }) => set('open', id)} />
      )}
      {needs.length > 0 && view === 'board' && (
        <Board
          label={t('needs:title')}
          columns={needStates.map((state) => ({
            id: state,
            title: t(`model:needState.${state}`),
            cards: needs.filter((need) => need.state === state).sort(byUrgency),
          }))}
          cardId={({ id }) => id}
          cardName={({ statement }) => statement}
          draw={(need) => <NeedCard need={need} holders={need.personIds.map(nameOf).join(', ')} answered={isAnswered(need, plan)} />}
          currentId={open?.id ?? null}
          onOpen={({ id }) => set('open', id)}
          onMove={(need, state) => void editRecord('needs', need, 'state', state as (typeof needStates)[number])}
        />
      )}
      <UnaskedInitiatives initiatives={needs.length > 0 ? unaskedInitiatives(plan) : []} needs={needs} />
      {open && <NeedInspector need={open} plan={plan} choices={choices} onClose={close} />}
    </Page>
  );
}
