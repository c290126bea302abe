import { groupChanges, type NetGroup } from '@shared/history/net-changes';
import { isImport } from '@shared/history/record-groups';
import type { RecordChange } from '@shared/model/changes';
import type { CalendarDate } from '@shared/model/fields';
import { squashChanges } from '@shared/model/record-changes';
import { readPeriod } from './history';

/** What is different in an account between two days, both included, as a review reads it: whole imports are no news of the customer. */
export async function readNetChanges(
  accountId: string,
  from: CalendarDate,
  until: CalendarDate,
): Promise<{ changes: RecordChange[]; groups: { group: NetGroup; changes: RecordChange[] }[] }> {
  const period = { from: new Date(`${from}T00:00:00`).toISOString(), to: new Date(`${until}T23:59:59.999`).toISOString() };
  const commits = await readPeriod({ accountId }, period);
  const changes = squashChanges(commits.filter((commit) => !isImport(commit)).flatMap((commit) => commit.changes));
  return { changes, groups: groupChanges(changes) };
}
