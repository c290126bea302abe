import type { PlacedAccount, Standing } from '@shared/domain/plan/four-box';
import { useMemo } from 'react';
import { DataTable } from '@/ui/DataTable';
import type { Column } from '@/ui/data-table-model';
import { today } from '@/ui/today';
import { useT } from '@/ui/use-t';

type FourBoxTableProps = {
  placed: readonly PlacedAccount[];
  moved: ReadonlyMap<string, Standing>;
  boxText: (standing: Standing) => string;
  onOpen: (one: PlacedAccount) => void;
};

const rowId = ({ account }: PlacedAccount) => account.id;

/** The boxes in words and numbers, for who cannot see the points, and for a spreadsheet. */
export function FourBoxTable({ placed, moved, boxText, onOpen }: FourBoxTableProps) {
  const t = useT();
  const columns = useMemo(
    (): Column<PlacedAccount>[] => [
      { id: 'name', header: t('model:field.accounts.name'), value: ({ account }) => account.name },
      { id: 'score', header: t('selection:boxes.score'), align: 'end', width: 130, value: ({ score }) => Math.round(score) },
      { id: 'health', header: t('selection:boxes.health'), align: 'end', width: 110, value: ({ health }) => Math.round(health) },
      { id: 'box', header: t('selection:boxes.box'), width: 160, value: boxText },
      ...(moved.size > 0
        ? [
            {
              id: 'then',
              header: t('selection:boxes.then'),
              width: 160,
              value: ({ account }: PlacedAccount) => {
                const to = moved.get(account.id);
                return to ? boxText(to) : null;
              },
            },
          ]
        : []),
    ],
    [t, boxText, moved],
  );
  return (
    <DataTable
      key={String(moved.size > 0)}
      label={t('selection:boxes.plot')}
      rows={placed}
      columns={columns}
      rowId={rowId}
      height="flow"
      exportName={`${t('selection:boxes.title')} ${today()}`}
      onOpen={onOpen}
    />
  );
}
