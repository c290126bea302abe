import type { Totals } from '@shared/domain/amounts';
import type { Figure } from '@shared/domain/figure';
import { isKnown } from '@shared/domain/figure';
import { pipelineTotals, weightedPipeline } from '@shared/domain/pipeline';
import type { Account } from '@shared/model/account';
import type { Opportunity } from '@shared/model/opportunity';
import { useMemo } from 'react';
import { useNavigate } from 'react-router';
import { DataTable } from '@/ui/DataTable';
import type { Column } from '@/ui/data-table-model';
import { today } from '@/ui/today';
import { useFigureText } from '@/ui/use-figure-text';
import { useFormat } from '@/ui/use-format';
import { useT } from '@/ui/use-t';

type AccountPipeline = { id: string; name: string; open: Totals; won: Totals; weighted: Figure[] };

/** Open deals per account; accounts without any are left out. */
function pipelines(accounts: readonly Account[], deals: readonly Opportunity[]): AccountPipeline[] {
  const byAccount = new Map<string | null, Opportunity[]>();
  for (const deal of deals) {
    const own = byAccount.get(deal.accountId);
    if (own) own.push(deal);
    else byAccount.set(deal.accountId, [deal]);
  }
  return accounts.flatMap(({ id, name }) => {
    const own = byAccount.get(id) ?? [];
    const { open, won } = pipelineTotals(own);
    return open.count > 0 ? [{ id, name, open, won, weighted: weightedPipeline(own, today()) }] : [];
  });
}

const pipelineId = ({ id }: AccountPipeline) => id;
const first = (figures: readonly Figure[]) => figures.flatMap((figure) => (isKnown(figure) ? [figure.value] : []))[0];

/** Where the open pipeline is, the heaviest account first. */
export function PipelineByAccount({ accounts, deals }: { accounts: readonly Account[]; deals: readonly Opportunity[] }) {
  const t = useT();
  const format = useFormat();
  const figures = useFigureText();
  const navigate = useNavigate();
  const rows = useMemo(() => pipelines(accounts, deals), [accounts, deals]);
  const columns = useMemo(
    (): Column<AccountPipeline>[] => [
      { id: 'name', header: t('model:field.opportunities.accountId'), value: ({ name }) => name },
      { id: 'deals', header: t('opportunities:openDeals'), align: 'end', width: 130, value: ({ open }) => open.count },
      {
        id: 'open',
        header: t('figures:name.openPipeline'),
        align: 'end',
        width: 150,
        value: ({ open }) => open.amounts[0]?.minor,
        render: ({ open }) => open.amounts.map((money) => format.money(money)).join(' + ') || t('figures:notAvailable'),
      },
      {
        id: 'weighted',
        header: t('figures:name.weightedPipeline'),
        align: 'end',
        width: 170,
        value: ({ weighted }) => first(weighted),
        render: ({ weighted }) => figures.figures(weighted, 'whole'),
      },
      {
        id: 'won',
        header: t('figures:name.wonRevenue'),
        align: 'end',
        width: 150,
        value: ({ won }) => won.amounts[0]?.minor,
        render: ({ won }) => won.amounts.map((money) => format.money(money)).join(' + ') || '–',
      },
    ],
    [t, format, figures],
  );
  if (rows.length === 0) return <p>{t('opportunities:noneOpen')}</p>;
  return (
    <DataTable
      label={t('accounts:byAccount')}
      rows={rows}
      columns={columns}
      rowId={pipelineId}
      height="flow"
      limit={10}
      initialSort={{ column: 'weighted', descending: true }}
      onOpen={({ id }) => void navigate(`/accounts/${id}/opportunities`)}
    />
  );
}
