import { workStatuses } from '@shared/domain/roadmap';
import type { Plan } from '@shared/model/plan';
import type { StoredRecord } from '@shared/model/record-changes';
import type { TableName } from '@shared/model/table-names';
import type { Tables } from '@shared/model/tables';
import { useMemo } from 'react';
import { useLocation } from 'react-router';
import { DecisionInspector } from '@/features/accounts/overview/DecisionInspector';
import { ActionInspector } from '@/features/actions/ActionInspector';
import { RiskInspector } from '@/features/actions/risks/RiskInspector';
import { NeedInspector } from '@/features/needs/NeedInspector';
import { DealInspector } from '@/features/opportunities/DealInspector';
import { useFindings } from '@/features/opportunities/use-findings';
import { RoadmapInspector } from '@/features/roadmap/RoadmapInspector';
import { useWorkWords } from '@/features/roadmap/use-work-words';
import { ImprovementInspector } from '@/features/satisfaction/ImprovementInspector';
import { StakeholderInspector } from '@/features/stakeholders/StakeholderInspector';
import { SeatChangeDialog } from '@/features/stakeholders/seat-change/SeatChangeDialog';
import { stakeholderRows } from '@/features/stakeholders/stakeholder-row';
import { openPeek } from '@/stores/peek';
import { useRecordChoices } from '@/ui/records/record-choices';
import { today } from '@/ui/today';
import { useOwners } from '@/ui/use-owners';
import { AnyRecord } from './AnyRecord';

type PeekedProps = { table: TableName; id: string; record: StoredRecord; plan: Plan | null; onClose: () => void };
type InPlan = Omit<PeekedProps, 'plan'> & { plan: Plan };

const none: never[] = [];

/** A record in the inspector that its own page shows it in; one that has none, by its schema. */
export function PeekedRecord(props: PeekedProps) {
  const { table, record, plan, onClose } = props;
  const choices = useRecordChoices(plan ?? undefined);
  const owners = useOwners(plan?.teamMembers ?? none, plan?.people ?? none);
  const any = <AnyRecord table={table} record={record} plan={plan} choices={choices} onClose={onClose} />;
  if (!plan) return any;
  const inPlan = { ...props, plan };
  const own = <T extends TableName>() => record as unknown as Tables[T];
  switch (table) {
    case 'needs':
      return <NeedInspector need={own<'needs'>()} plan={plan} choices={choices} onClose={onClose} />;
    case 'decisions':
      return <DecisionInspector decision={own<'decisions'>()} plan={plan} choices={choices} onClose={onClose} />;
    case 'risks':
      return <RiskInspector risk={own<'risks'>()} plan={plan} owners={owners} choices={choices} onClose={onClose} />;
    case 'actions':
      return <ActionInspector action={own<'actions'>()} plan={plan} owners={owners} choices={choices} onClose={onClose} />;
    case 'improvementPlans':
      return <ImprovementInspector improvement={own<'improvementPlans'>()} plan={plan} choices={choices} onClose={onClose} />;
    case 'opportunities':
      return <PeekedDeal {...inPlan} />;
    case 'objectives':
    case 'initiatives':
    case 'milestones':
      return <PeekedWork {...inPlan} />;
    case 'people':
      return <PeekedPerson {...inPlan} />;
    default:
      return any;
  }
}

function PeekedDeal({ id, plan, record, onClose }: InPlan) {
  const choices = useRecordChoices(plan);
  const findings = useFindings(plan);
  const deal = record as unknown as Tables['opportunities'];
  return <DealInspector deal={deal} findings={findings.get(id) ?? none} plan={plan} choices={choices} onClose={onClose} />;
}

function PeekedWork({ id, plan, onClose }: InPlan) {
  const choices = useRecordChoices(plan);
  const words = useWorkWords(plan);
  const statuses = useMemo(() => workStatuses(plan.initiatives, plan.milestones, today()), [plan]);
  // An objective's work and a piece of work's milestones are opened the same way.
  const open = (other: string) =>
    openPeek({ table: plan.milestones.some((one) => one.id === other) ? 'milestones' : 'initiatives', id: other });
  const { currency } = plan.account;
  return <RoadmapInspector {...{ id, plan, statuses, words, choices, currency }} onOpen={open} onClose={onClose} />;
}

function PeekedPerson({ id, plan, onClose }: InPlan) {
  const row = useMemo(() => stakeholderRows(plan).find(({ person }) => person?.id === id), [plan, id]);
  // The pages of the stakeholders show what is decided of a seat themselves.
  const decides = !useLocation().pathname.includes('/stakeholders');
  if (!row) return null;
  return (
    <>
      <StakeholderInspector row={row} stakeholders={plan} onClose={onClose} />
      {decides && <SeatChangeDialog stakeholders={plan} />}
    </>
  );
}
