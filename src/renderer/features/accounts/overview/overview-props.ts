import type { Plan } from '@shared/model/plan';
import type { RecordChoices } from '@/ui/records/record-choices';

/** What each part of the overview reads. */
export type OverviewProps = { plan: Plan; choices: RecordChoices };
