import { dealName, isPastClose, probabilityOf } from '@shared/domain/pipeline';
import { type Opportunity, opportunityKinds, opportunityStages } from '@shared/model/opportunity';
import { useMemo } from 'react';
import type { Column } from '@/ui/data-table-model';
import { InlineDate } from '@/ui/InlineDate';
import { InlineMoney } from '@/ui/InlineMoney';
import { InlineNumber } from '@/ui/InlineNumber';
import { InlineSelect } from '@/ui/InlineSelect';
import { InlineText } from '@/ui/InlineText';
import { StatusMark } from '@/ui/StatusMark';
import { today } from '@/ui/today';
import { useFormat } from '@/ui/use-format';
import { useT } from '@/ui/use-t';
import { changeStage, editOpportunity } from './opportunity-changes';
import { StageMark } from './StageMark';

/** An open deal whose close date has passed: the forecast rests on a date that is not true. */
const isLate = (deal: Opportunity, field: 'openedOn' | 'closeDate') => field === 'closeDate' && isPastClose(deal, today());

type Accounts = readonly { id: string; name: string; currency: string }[];

/** The columns of a list of deals. With `accounts`, the account is shown and can be assigned; with `opens`, the name opens the deal. */
export function useOpportunityColumns(accounts: Accounts | null, currency: string, opens: boolean): Column<Opportunity>[] {
  const t = useT();
  const format = useFormat();
  return useMemo(() => {
    const names = new Map((accounts ?? []).map(({ id, name }) => [id, name]));
    const currencies = new Map((accounts ?? []).map((account) => [account.id, account.currency]));
    const options = (accounts ?? []).map(({ id, name }) => ({ value: id, label: name }));
    const accountColumn: Column<Opportunity> = {
      id: 'accountId',
      header: t('model:field.opportunities.accountId'),
      width: 140,
      value: (deal) => (deal.accountId ? names.get(deal.accountId) : null),
      render: (deal) => (
        <InlineSelect
          layout="cell"
          label={t('model:field.opportunities.accountId')}
          placeholder={t('opportunities:withoutAccount')}
          value={deal.accountId}
          options={options}
          none={t('opportunities:withoutAccount')}
          onCommit={(value) => editOpportunity(deal, 'accountId', value)}
        />
      ),
    };
    const date = (field: 'openedOn' | 'closeDate', hidden: boolean): Column<Opportunity> => ({
      id: field,
      header: t(`model:field.opportunities.${field}`),
      width: 136,
      hidden,
      value: (deal) => deal[field],
      words: (deal) => format.date(deal[field]),
      render: (deal) => (
        <InlineDate
          layout="cell"
          label={t(`model:field.opportunities.${field}`)}
          value={deal[field]}
          remark={isLate(deal, field) ? t('opportunities:pastClose') : undefined}
          onCommit={(value) => editOpportunity(deal, field, value)}
        >
          {isLate(deal, field) ? (value) => <StatusMark tone="warn">{format.date(value)}</StatusMark> : undefined}
        </InlineDate>
      ),
    });
    const text = (field: 'name' | 'owner' | 'product', width: number, hidden = false): Column<Opportunity> => ({
      id: field,
      header: t(`model:field.opportunities.${field}`),
      width,
      hidden,
      value: (deal) => (field === 'name' ? dealName(deal) : deal[field]),
      render: (deal) => (
        <InlineText
          layout="cell"
          label={t(`model:field.opportunities.${field}`)}
          value={field === 'name' ? dealName(deal) : deal[field]}
          onCommit={(value) => editOpportunity(deal, field, value)}
        />
      ),
    });
    return [
      opens ? { id: 'name', header: t('model:field.opportunities.name'), width: 230, value: dealName } : text('name', 230),
      ...(accounts ? [accountColumn] : []),
      {
        id: 'stage',
        header: t('model:field.opportunities.stage'),
        width: 124,
        value: (deal) => opportunityStages.indexOf(deal.stage),
        words: (deal) => t(`model:stage.${deal.stage}`),
        render: (deal) => (
          <InlineSelect
            layout="cell"
            label={t('model:field.opportunities.stage')}
            value={deal.stage}
            options={opportunityStages.map((stage) => ({ value: stage, label: t(`model:stage.${stage}`) }))}
            onCommit={(value) => changeStage(deal, value)}
          >
            {(stage) => <StageMark stage={stage} />}
          </InlineSelect>
        ),
      },
      {
        id: 'amount',
        header: t('model:field.opportunities.amount'),
        align: 'end',
        width: 110,
        value: (deal) => deal.amount?.minor,
        render: (deal) => (
          <InlineMoney
            layout="cell"
            label={t('model:field.opportunities.amount')}
            value={deal.amount}
            currency={(deal.accountId && currencies.get(deal.accountId)) || currency}
            onCommit={(value) => editOpportunity(deal, 'amount', value)}
          />
        ),
      },
      {
        id: 'probability',
        header: t('model:field.opportunities.probability'),
        align: 'end',
        width: 92,
        value: probabilityOf,
        render: (deal) => (
          <InlineNumber
            layout="cell"
            align="end"
            label={t('model:field.opportunities.probability')}
            value={probabilityOf(deal)}
            min={0}
            max={100}
            percent
            readOnly={deal.stage === 'won' || deal.stage === 'lost'}
            onCommit={(value) => editOpportunity(deal, 'probability', value)}
          />
        ),
      },
      date('closeDate', false),
      text('owner', 124),
      text('product', 130, true),
      {
        id: 'kind',
        header: t('model:field.opportunities.kind'),
        width: 130,
        hidden: true,
        value: (deal) => deal.kind,
        words: (deal) => (deal.kind ? t(`model:kind.${deal.kind}`) : ''),
        render: (deal) => (
          <InlineSelect
            layout="cell"
            label={t('model:field.opportunities.kind')}
            value={deal.kind}
            options={opportunityKinds.map((kind) => ({ value: kind, label: t(`model:kind.${kind}`) }))}
            none={t('opportunities:noKind')}
            onCommit={(value) => editOpportunity(deal, 'kind', value)}
          />
        ),
      },
      date('openedOn', true),
      {
        id: 'externalId',
        header: t('model:field.opportunities.externalId'),
        width: 120,
        hidden: true,
        value: (deal) => deal.externalId,
      },
    ];
  }, [t, format, accounts, currency, opens]);
}
