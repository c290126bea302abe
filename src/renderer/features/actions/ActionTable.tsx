import { Button, Select } from '@mantine/core';
import type { Owner } from '@shared/domain/action-text';
import { dueGroupOf, dueGroups } from '@shared/domain/actions';
import type { Action } from '@shared/model/risk';
import { IconCheck, IconTrash } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { changeActionState } from '@/stores/action-state';
import { deleteRecords } from '@/stores/records';
import { DataTable } from '@/ui/DataTable';
import type { RecordChoices } from '@/ui/records/record-choices';
import { today } from '@/ui/today';
import { useFormat } from '@/ui/use-format';
import { useT } from '@/ui/use-t';
import { type ActionFilter, actionFilter, actionFilters, actionTest } from './action-filter';
import { BulkChange } from './BulkChange';
import { useActionColumns } from './use-action-columns';

type ActionTableProps = {
  actions: readonly Action[];
  owners: readonly Owner[];
  choices: RecordChoices;
  /** Names of the accounts, where actions of several are listed; null inside one account. */
  accounts: readonly { id: string; name: string }[] | null;
  plan: object;
  currentId: string | null;
  onOpen: (action: Action) => void;
};

const actionId = ({ id }: Action) => id;

/** Actions by when they are due, each cell edited in place; selected ones are done, given or deleted together. */
export function ActionTable({ actions, owners, choices, accounts, plan, currentId, onOpen }: ActionTableProps) {
  const t = useT();
  const format = useFormat();
  const [params, setParams] = useSearchParams();
  const show = actionFilter(params.get('show'));
  const columns = useActionColumns(owners, choices, accounts);
  const rows = useMemo(() => actions.filter(actionTest(show, today())), [actions, show]);
  const counts = useMemo(() => {
    const all = new Map<string, number>();
    for (const action of actions) {
      const group = dueGroupOf(action, today());
      all.set(group, (all.get(group) ?? 0) + 1);
    }
    return all;
  }, [actions]);
  const countOf = (filter: ActionFilter) =>
    filter === 'all'
      ? actions.length
      : filter === 'open'
        ? actions.length - (counts.get('closed') ?? 0)
        : (counts.get(dueGroups.find((group) => group === filter) ?? '') ?? 0);
  return (
    <DataTable
      label={t('actions:title')}
      rows={rows}
      columns={columns}
      rowId={actionId}
      currentId={currentId}
      find={params.get('find')}
      onOpen={onOpen}
      initialSort={{ column: show === 'closed' ? 'doneOn' : 'dueOn', descending: show === 'closed' }}
      filters={
        <Select
          w={200}
          aria-label={t('actions:show')}
          data={actionFilters.map((filter) => ({
            value: filter,
            label: `${t(`actions:filter.${filter}`)} · ${format.number(countOf(filter))}`,
          }))}
          value={show}
          onChange={(value) => value && setParams({ show: value }, { replace: true })}
        />
      }
      bulkActions={(selected, clear) => (
        <>
          <Button
            size="xs"
            variant="default"
            leftSection={<IconCheck size={16} aria-hidden />}
            onClick={() => {
              void changeActionState(selected, 'done', today());
              clear();
            }}
          >
            {t('actions:markDone')}
          </Button>
          <BulkChange actions={selected} owners={owners} onDone={clear} />
          <Button
            size="xs"
            variant="default"
            leftSection={<IconTrash size={16} aria-hidden />}
            onClick={() => {
              void deleteRecords('actions', selected, plan, t);
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
