import type { BackupReason } from '@shared/backups';

type Dated = { at: string; reason: BackupReason };

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
const weekMs = 7 * dayMs;

/** How many of the newest stay whatever their age, and the newest of how many hours, days and weeks that have one. */
const newestKept = 3;
const periods = [
  { length: hourMs, kept: 24 },
  { length: dayMs, kept: 14 },
  { length: weekMs, kept: 26 },
];

/** Written by themselves, one after the other; what somebody asked for, or what precedes an upgrade or a rescue, stays. */
const rotated: readonly BackupReason[] = ['edits', 'quit'];

/**
 * The backups that may go: all that are neither among the newest, nor the last of one of the last 24 hours, 14 days or 26 weeks
 * in which something was backed up. Periods are counted in UTC.
 */
export function outdated<T extends Dated>(backups: readonly T[]): T[] {
  const newestFirst = backups
    .filter(({ reason }) => rotated.includes(reason))
    .map((backup) => ({ backup, at: Date.parse(backup.at) }))
    .sort((a, b) => b.at - a.at);
  const kept = new Set(newestFirst.slice(0, newestKept));
  for (const { length, kept: most } of periods) {
    const seen = new Set<number>();
    for (const entry of newestFirst) {
      const period = Math.floor(entry.at / length);
      if (seen.has(period)) continue;
      if (seen.size === most) break;
      seen.add(period);
      kept.add(entry);
    }
  }
  return newestFirst.filter((entry) => !kept.has(entry)).map(({ backup }) => backup);
}
