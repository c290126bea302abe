import { type WorkStatus, workStates } from '@shared/domain/roadmap';
import type { Initiative } from '@shared/model/roadmap';
import { useMemo } from 'react';
import type { Column } from '@/ui/data-table-model';
import { RecordTable } from '@/ui/records/RecordTable';
import type { RecordChoices } from '@/ui/records/record-choices';
import { recordColumn } from '@/ui/records/record-column';
import { useT } from '@/ui/use-t';
import type { WorkWords } from './use-work-words';
import { WorkMark } from './WorkMark';

type WorkTableProps = {
  initiatives: readonly Initiative[];
  statuses: ReadonlyMap<string, WorkStatus>;
  words: WorkWords;
  choices: RecordChoices;
  currentId: string | null;
  onOpen: (id: string) => void;
};

/** The work as rows, each cell edited in place; what is late or at risk says why. */
export function WorkTable({ initiatives, statuses, words, choices, currentId, onOpen }: WorkTableProps) {
  const t = useT();
  const columns = useMemo((): Column<Initiative>[] => {
    const statusOf = ({ id, state }: Initiative): WorkStatus => statuses.get(id) ?? { state, reasons: [] };
    const why = (initiative: Initiative) => statusOf(initiative).reasons.map(words.reason).join('; ');
    return [
      { id: 'title', header: t('model:field.initiatives.title'), value: ({ title }) => title },
      recordColumn(t, choices, 'initiatives', 'objectiveId', { width: 190, from: 900 }),
      {
        id: 'status',
        header: t('roadmap:status'),
        width: 220,
        value: (initiative) => workStates.indexOf(statusOf(initiative).state),
        words: (initiative) => `${words.state(statusOf(initiative))} ${why(initiative)}`,
        render: (initiative) => <WorkMark state={statusOf(initiative).state} why={why(initiative)} />,
      },
      recordColumn(t, choices, 'initiatives', 'progress', { width: 100 }),
      recordColumn(t, choices, 'initiatives', 'startsOn', { width: 130 }),
      recordColumn(t, choices, 'initiatives', 'endsOn', { width: 130 }),
      recordColumn(t, choices, 'initiatives', 'ownerMemberId', { width: 150, from: 1000 }),
      recordColumn(t, choices, 'initiatives', 'dependsOnIds', { width: 180, hidden: true }),
      recordColumn(t, choices, 'initiatives', 'state', { width: 110, hidden: true }),
      recordColumn(t, choices, 'initiatives', 'budget', { width: 120, hidden: true }),
    ];
  }, [t, choices, statuses, words]);
  return (
    <RecordTable
      table="initiatives"
      label={t('roadmap:list')}
      rows={initiatives}
      columns={columns}
      currentId={currentId}
      onOpen={({ id }) => onOpen(id)}
      initialSort={{ column: 'startsOn' }}
    />
  );
}
