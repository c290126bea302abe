import type { BackupReason } from '@shared/backups';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { outdated } from '../../../src/main/files/backups/rotation';

const hour = 3_600_000;
const start = Date.UTC(2026, 0, 5);
const backup = (ms: number, reason: BackupReason = 'edits') => ({ at: new Date(start + ms).toISOString(), reason });
const keptOf = (all: ReturnType<typeof backup>[]) => {
  const gone = outdated(all);
  return all.filter((each) => !gone.includes(each));
};

it('keeps the last of each hour, and the three newest', () => {
  const all = [0, 10, 50, 70, 80, 125, 130, 135, 140].map((minutes) => backup(minutes * 60_000));
  expect(keptOf(all)).toEqual([all[2], all[4], all[6], all[7], all[8]]);
});

it('keeps one a day for two weeks and one a week for half a year of a backup every hour', () => {
  const all = Array.from({ length: 24 * 400 }, (_, index) => backup(index * hour));
  const ages = keptOf(all).map(({ at }) => Math.round((start + (24 * 400 - 1) * hour - Date.parse(at)) / hour / 24));
  expect(ages.filter((days) => days === 0 || days === 1).length).toBeGreaterThanOrEqual(24);
  expect(Math.max(...ages)).toBeGreaterThan(25 * 7 - 7);
  expect(Math.max(...ages)).toBeLessThanOrEqual(26 * 7);
  expect(ages.length).toBeLessThan(24 + 14 + 26 + 1);
});

it('never takes what was asked for, nor what precedes an upgrade or a rescue', () => {
  const all = (['asked', 'upgrade', 'aside'] as const).flatMap((reason) => Array.from({ length: 90 }, (_, n) => backup(n * 1000, reason)));
  expect(outdated(all)).toEqual([]);
});

it('taken twice, or after each backup, keeps the newest whatever the times are', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 400 * 24 * hour }), { minLength: 1, maxLength: 60 }), (times) => {
      const all = times.map((ms) => backup(ms));
      const kept = keptOf(all);
      expect(outdated(kept)).toEqual([]);
      expect(Math.max(...kept.map(({ at }) => Date.parse(at)))).toBe(start + Math.max(...times));
    }),
  );
});
