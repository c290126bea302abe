import type { AccountRow } from '@shared/domain/plan/portfolio-figures';
import type { Concentration } from '@shared/domain/revenue-concentration';
import { foldText } from '@shared/fold-text';
import { accountTiers } from '@shared/model/account';
import { useMemo } from 'react';
import { useNavigate } from 'react-router';
import { DataTable } from '@/ui/DataTable';
import { GroupMenu } from '@/ui/GroupMenu';
import { Section } from '@/ui/Section';
import type { RowGrouping } from '@/ui/table-groups';
import { today } from '@/ui/today';
import { useT } from '@/ui/use-t';
import { useTableMemory } from '@/ui/use-table-memory';
import { useRowColumns } from './use-row-columns';

const groupings = ['tier', 'owner', 'industry'] as const;
const tableName = 'portfolio-accounts';
const rowId = ({ account }: AccountRow) => account.id;

/** Every account with its figures: sorted, filtered, grouped, with the columns one wants, and taken along as a file. */
export function AccountTable({ rows, concentration }: { rows: readonly AccountRow[]; concentration: Concentration }) {
  const t = useT();
  const navigate = useNavigate();
  const memory = useTableMemory(tableName);
  const columns = useRowColumns(concentration);
  const group = groupings.find((one) => one === memory.group) ?? null;
  const grouping = useMemo((): RowGrouping<AccountRow> | null => {
    if (group === null) return null;
    const none = t('portfolio:accounts.none');
    return ({ account }) => {
      const word = account[group] ?? '';
      if (word === '') return { key: '', label: none };
      if (group === 'tier')
        return { key: word, label: t(`model:tier.${word}` as 'model:tier.A'), order: (accountTiers as readonly string[]).indexOf(word) };
      return { key: foldText(word.trim()), label: word.trim() };
    };
  }, [group, t]);
  return (
    <Section title={t('portfolio:accounts.title')}>
      <DataTable
        label={t('portfolio:accounts.title')}
        rows={rows}
        columns={columns}
        rowId={rowId}
        height="flow"
        initialSort={{ column: 'name' }}
        grouping={grouping}
        remember={tableName}
        exportName={t('portfolio:accounts.file', { date: today() })}
        filters={
          <GroupMenu
            value={group}
            options={groupings.map((value) => ({ value, label: t(`portfolio:group.${value}`) }))}
            onChange={memory.setGroup}
          />
        }
        onOpen={({ account }) => void navigate(`/accounts/${account.id}`)}
      />
    </Section>
  );
}
