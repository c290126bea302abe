import type { RecordChange } from '@shared/model/changes';
import type { MapSnapshot } from '@shared/model/stakeholder-map';
import { openDb } from '../store';
import { readPeriod } from './history';

/** One that was taken before maps had groups and notes knows of none. */
function whole(snapshot: MapSnapshot): MapSnapshot {
  const { groups = [], notes = [] }: Partial<MapSnapshot['content']> = snapshot.content;
  return { ...snapshot, content: { ...snapshot.content, groups, notes } };
}

/** The snapshots of a map, the latest first. */
export async function listSnapshots(mapId: string): Promise<MapSnapshot[]> {
  const snapshots = await openDb().mapSnapshots.where({ mapId }).toArray();
  return snapshots.map(whole).sort((a, b) => (a.takenOn < b.takenOn ? 1 : a.takenOn > b.takenOn ? -1 : a.id < b.id ? 1 : -1));
}

/** Everything that changed in an account from an instant on, in its order, undo and redo included. */
export async function readChangesSince(accountId: string, from: string): Promise<RecordChange[]> {
  const commits = await readPeriod({ accountId }, { from });
  return commits.flatMap(({ changes }) => changes);
}
