import { Button, Select } from '@mantine/core';
import { totalFigures } from '@shared/domain/amounts';
import { pipelineTotals } from '@shared/domain/pipeline';
import type { Opportunity } from '@shared/model/opportunity';
import { IconHistory, IconTrash } from '@tabler/icons-react';
import { useMemo } from 'react';
import { Link, useSearchParams } from 'react-router';
import { DataTable } from '@/ui/DataTable';
import { historyPath } from '@/ui/history-path';
import { OpenFigure } from '@/ui/OpenFigure';
import { Phrase } from '@/ui/Phrase';
import { useFormat } from '@/ui/use-format';
import { useT } from '@/ui/use-t';
import { AssignMenu } from './AssignMenu';
import { type DealFilter, dealFilter, dealFilters, dealTests } from './deal-filter';
import { OpenTotals } from './OpenTotals';
import { deleteOpportunities } from './opportunity-changes';
import { useOpportunityColumns } from './use-opportunity-columns';

type OpportunityTableProps = {
  deals: readonly Opportunity[];
  /** All accounts, where deals of several are listed and can be assigned; null inside one account. */
  accounts: readonly { id: string; name: string; currency: string }[] | null;
  currency: string;
  /** Opens a deal beside the table; without it the name is edited in its cell. */
  onOpen?: (deal: Opportunity) => void;
};

const dealId = (deal: Opportunity) => deal.id;

/** Deals, each cell edited in place; selected ones are deleted or given to an account together. */
export function OpportunityTable({ deals, accounts, currency, onOpen }: OpportunityTableProps) {
  const t = useT();
  const format = useFormat();
  const [params, setParams] = useSearchParams();
  const show = dealFilter(params.get('show'));
  const columns = useOpportunityColumns(accounts, currency, onOpen !== undefined);
  const rows = useMemo(() => deals.filter(dealTests[show]), [deals, show]);
  const filters = dealFilters.filter((filter) => accounts || filter !== 'unassigned');

  const totals = (shown: Opportunity[]) => {
    const { open, won } = pipelineTotals(shown);
    return (
      <>
        {open.count > 0 && (
          <span>
            <OpenTotals deals={shown} />
          </span>
        )}
        {won.count > 0 && (
          <span>
            <Phrase
              say={(marks) => t('opportunities:totalWon', marks)}
              parts={{ amount: <OpenFigure figures={totalFigures('wonRevenue', won)} /> }}
            />
          </span>
        )}
        {open.withoutAmount > 0 && (
          <span>{t('opportunities:withoutAmount', { count: open.withoutAmount, formatted: format.number(open.withoutAmount) })}</span>
        )}
      </>
    );
  };

  return (
    <DataTable
      label={t('opportunities:title')}
      rows={rows}
      columns={columns}
      rowId={dealId}
      currentId={params.get('open')}
      find={params.get('find')}
      {...(onOpen && { onOpen })}
      // What is open is read by what closes next, what is closed by what closed last.
      initialSort={{ column: 'closeDate', descending: show !== 'open' && show !== 'unassigned' }}
      totals={totals}
      filters={
        <Select
          w={200}
          aria-label={t('opportunities:show')}
          data={filters.map((filter) => ({ value: filter, label: t(`opportunities:filter.${filter}`) }))}
          value={show}
          onChange={(value) => setParams((before) => ({ ...Object.fromEntries(before), show: value as DealFilter }), { replace: true })}
        />
      }
      bulkActions={(selected, clear) => (
        <>
          {selected.length === 1 && (
            <Button
              size="xs"
              variant="default"
              component={Link}
              to={historyPath(
                selected[0]?.accountId ?? null,
                selected.map(({ id }) => id),
              )}
              leftSection={<IconHistory size={16} aria-hidden />}
            >
              {t('history:open')}
            </Button>
          )}
          {accounts && <AssignMenu deals={selected} accounts={accounts} onDone={clear} />}
          <Button
            size="xs"
            variant="default"
            leftSection={<IconTrash size={16} aria-hidden />}
            onClick={() => {
              void deleteOpportunities(selected, t);
              clear();
            }}
          >
            {t('common:delete')}
          </Button>
        </>
      )}
    />
  );
}
