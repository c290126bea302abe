import { isAnswered } from '@shared/domain/needs';
import { plainText } from '@shared/links/link';
import { namesIn } from '@shared/links/plain-plan';
import type { RecordsByTable } from '@shared/model/dependents';
import type { Need, needPriorities } from '@shared/model/need';
import type { Plan } from '@shared/model/plan';
import { useMemo } from 'react';
import type { Column } from '@/ui/data-table-model';
import { PriorityMark } from '@/ui/PriorityMark';
import { RecordTable } from '@/ui/records/RecordTable';
import type { RecordChoices } from '@/ui/records/record-choices';
import { recordColumn } from '@/ui/records/record-column';
import { StatusMark } from '@/ui/StatusMark';
import { useT } from '@/ui/use-t';

type NeedTableProps = {
  needs: readonly Need[];
  plan: Plan;
  choices: RecordChoices;
  currentId: string | null;
  onOpen: (need: Need) => void;
};

/** The needs as rows: each cell edited in place, the most urgent first. */
export function NeedTable({ needs, plan, choices, currentId, onOpen }: NeedTableProps) {
  const t = useT();
  const columns = useMemo((): Column<Need>[] => {
    const nameOf = namesIn(plan as RecordsByTable);
    const response = (need: Need) => plainText(need.response, nameOf) || t('needs:linked');
    const answer = (need: Need) => (isAnswered(need, plan) ? '' : t('needs:noResponse'));
    return [
      { id: 'statement', header: t('model:field.needs.statement'), value: ({ statement }) => statement },
      recordColumn(t, choices, 'needs', 'personIds', { width: 170 }),
      recordColumn(t, choices, 'needs', 'priority', {
        width: 120,
        draw: (value) => <PriorityMark of="need" priority={value as (typeof needPriorities)[number]} />,
      }),
      recordColumn(t, choices, 'needs', 'state', { width: 110 }),
      {
        id: 'answered',
        header: t('needs:answer'),
        width: 190,
        value: (need) => answer(need) || response(need),
        render: (need) => (answer(need) ? <StatusMark tone="warn">{answer(need)}</StatusMark> : <span dir="auto">{response(need)}</span>),
      },
      recordColumn(t, choices, 'needs', 'businessUnitIds', { width: 150, hidden: true }),
      recordColumn(t, choices, 'needs', 'initiativeIds', { width: 170, hidden: true }),
      recordColumn(t, choices, 'needs', 'offerIds', { width: 150, hidden: true }),
      recordColumn(t, choices, 'needs', 'meetingId', { width: 170, hidden: true }),
    ];
  }, [t, choices, plan]);
  return (
    <RecordTable
      table="needs"
      label={t('needs:title')}
      rows={needs}
      columns={columns}
      currentId={currentId}
      onOpen={onOpen}
      initialSort={{ column: 'priority', descending: true }}
    />
  );
}
