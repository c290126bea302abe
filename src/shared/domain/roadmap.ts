import type { CalendarDate } from '../model/fields';
import type { Initiative, Milestone, Objective } from '../model/roadmap';
import { addDays, addMonths, daysBetween, earlierOf, laterOf } from './calendar';

/** What the functions below read of a piece of work. */
export type Work = Pick<Initiative, 'id' | 'state' | 'startsOn' | 'endsOn' | 'progress' | 'dependsOnIds'>;
type Mark = Pick<Milestone, 'id' | 'initiativeId' | 'dueOn' | 'doneOn'>;

/** Why work that another must precede cannot go as it is planned. */
export type Conflict = {
  /** The work that waits, and the one it waits for. */
  readonly id: string;
  readonly dependsOnId: string;
  /** `overlap`: it begins before the other has ended; `stopped`: the other will never end; `circle`: each waits for the other. */
  readonly problem: 'overlap' | 'stopped' | 'circle';
  /** For an overlap: how many days too early it begins. */
  readonly days: number;
};

/** Why a piece of work is late or at risk. Days and percent are whole. */
export type WorkReason =
  | { readonly kind: 'ended' | 'not-started'; readonly days: number }
  | { readonly kind: 'behind'; readonly expected: number }
  | { readonly kind: 'milestone'; readonly milestoneId: string; readonly days: number }
  | { readonly kind: 'conflict'; readonly conflict: Conflict };

export const workStates = ['planned', 'active', 'done', 'at-risk', 'late', 'stopped'] as const;
export type WorkState = (typeof workStates)[number];
export type WorkStatus = { readonly state: WorkState; readonly reasons: readonly WorkReason[] };

/** So many points of progress behind what its dates ask for are no longer an estimate's error. */
export const behindBy = 20;

/** Whether the dates of work are known and in order: only then it has a place in time. A single known date is its first and last day. */
export function spanOf({ startsOn, endsOn }: Pick<Work, 'startsOn' | 'endsOn'>): { from: CalendarDate; to: CalendarDate } | null {
  const [from, to] = [startsOn ?? endsOn, endsOn ?? startsOn];
  return from === null || to === null || to < from ? null : { from, to };
}

/** The progress that the dates of work ask for on a day, in percent: even from its first day to its last. Null without both dates. */
export function expectedProgress({ startsOn, endsOn }: Pick<Work, 'startsOn' | 'endsOn'>, today: CalendarDate): number | null {
  if (startsOn === null || endsOn === null || endsOn < startsOn) return null;
  const share = daysBetween(startsOn, today) / (daysBetween(startsOn, endsOn) + 1);
  return Math.round(Math.min(Math.max(share, 0), 1) * 100);
}

/** Every dependency that cannot hold, of work that is neither done nor stopped. What depends on work that is gone, or done, waits for nothing. */
export function conflictsOf(works: readonly Work[]): Conflict[] {
  const byId = new Map(works.map((work) => [work.id, work]));
  return works
    .filter(({ state }) => state === 'planned' || state === 'active')
    .flatMap((work) =>
      work.dependsOnIds.flatMap((dependsOnId): Conflict[] => {
        const before = byId.get(dependsOnId);
        if (!before || before.state === 'done') return [];
        const conflict = (problem: Conflict['problem'], days = 0) => [{ id: work.id, dependsOnId, problem, days }];
        if (waitsFor(byId, before, work.id)) return conflict('circle');
        if (before.state === 'stopped') return conflict('stopped');
        const [start, end] = [spanOf(work)?.from, spanOf(before)?.to];
        return start !== undefined && end !== undefined && start <= end ? conflict('overlap', daysBetween(start, end) + 1) : [];
      }),
    );
}

/** Whether work waits for another, directly or through what it waits for. */
function waitsFor(byId: ReadonlyMap<string, Work>, from: Work, id: string): boolean {
  const seen = new Set<string>();
  const open = [from];
  for (let work = open.pop(); work; work = open.pop()) {
    if (work.id === id) return true;
    if (seen.has(work.id)) continue;
    seen.add(work.id);
    open.push(...work.dependsOnIds.flatMap((next) => byId.get(next) ?? []));
  }
  return false;
}

/**
 * What dates, progress, milestones and dependencies say of every piece of work on a day. Late: its end has passed. At risk: it should have
 * started, its progress is `behindBy` points behind its dates, a milestone has passed undone, or what it waits for is not there in time.
 */
export function workStatuses(works: readonly Work[], milestones: readonly Mark[], today: CalendarDate): Map<string, WorkStatus> {
  const byWork = groupBy(milestones, ({ initiativeId }) => initiativeId);
  const conflictsById = groupBy(conflictsOf(works), ({ id }) => id);
  return new Map(works.map((work) => [work.id, statusOf(work, byWork.get(work.id) ?? [], conflictsById.get(work.id) ?? [], today)]));
}

function groupBy<T>(items: readonly T[], key: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group) group.push(item);
    else groups.set(key(item), [item]);
  }
  return groups;
}

function statusOf(work: Work, milestones: readonly Mark[], conflicts: readonly Conflict[], today: CalendarDate): WorkStatus {
  const { state, startsOn, endsOn, progress } = work;
  if (state === 'done' || state === 'stopped') return { state, reasons: [] };
  const reasons: WorkReason[] = [];
  const ended = endsOn !== null && endsOn < today;
  if (ended) reasons.push({ kind: 'ended', days: daysBetween(endsOn, today) });
  if (!ended && state === 'planned' && startsOn !== null && startsOn < today)
    reasons.push({ kind: 'not-started', days: daysBetween(startsOn, today) });
  const expected = expectedProgress(work, today);
  if (!ended && state === 'active' && expected !== null && expected - progress >= behindBy) reasons.push({ kind: 'behind', expected });
  for (const { id, dueOn, doneOn } of milestones)
    if (doneOn === null && dueOn < today) reasons.push({ kind: 'milestone', milestoneId: id, days: daysBetween(dueOn, today) });
  for (const conflict of conflicts) reasons.push({ kind: 'conflict', conflict });
  return { state: ended ? 'late' : reasons.length > 0 ? 'at-risk' : state, reasons };
}

export type ObjectiveStatus = Objective['state'] | 'late' | 'at-risk';

/** Late: its day has passed. At risk: work towards it is late, or is planned to end after its day. */
export function objectiveStatus(
  { id, state, dueOn }: Pick<Objective, 'id' | 'state' | 'dueOn'>,
  works: readonly (Work & Pick<Initiative, 'objectiveId'>)[],
  statuses: ReadonlyMap<string, WorkStatus>,
  today: CalendarDate,
): ObjectiveStatus {
  if (state !== 'open') return state;
  if (dueOn !== null && dueOn < today) return 'late';
  const own = works.filter((work) => work.objectiveId === id && (work.state === 'planned' || work.state === 'active'));
  const tooLate = own.some((work) => statuses.get(work.id)?.state === 'late' || (dueOn !== null && (spanOf(work)?.to ?? '') > dueOn));
  return tooLate ? 'at-risk' : 'open';
}

/** How far a measure has come from where it began to where it should be: 0 to 1, null where one of the three is not known or nothing is asked. */
export function measureProgress({ baseline, current, target }: Pick<Objective, 'baseline' | 'current' | 'target'>): number | null {
  if (current === null || target === null) return null;
  const from = baseline ?? 0;
  return from === target ? null : Math.min(Math.max((current - from) / (target - from), 0), 1);
}

/** By so many months, or days: what a step on the timeline is. */
export type Step = { readonly months: number } | { readonly days: number };
export const stepDay = (day: CalendarDate, step: Step): CalendarDate =>
  'months' in step ? addMonths(day, step.months) : addDays(day, step.days);

type Moved = { readonly startsOn: CalendarDate | null; readonly endsOn: CalendarDate | null };

/** Work moved in time: its length stays, and so do its open milestones' places in it. Nothing of work without dates. */
export function movedWork(
  work: Pick<Work, 'startsOn' | 'endsOn'>,
  milestones: readonly Mark[],
  step: Step,
): { dates: Moved; milestones: { id: string; dueOn: CalendarDate }[] } | null {
  const anchor = work.startsOn ?? work.endsOn;
  if (anchor === null) return null;
  const days = daysBetween(anchor, stepDay(anchor, step));
  const shift = (day: CalendarDate | null) => (day === null ? null : addDays(day, days));
  return {
    dates: { startsOn: shift(work.startsOn), endsOn: shift(work.endsOn) },
    milestones: milestones.filter(({ doneOn }) => doneOn === null).map(({ id, dueOn }) => ({ id, dueOn: addDays(dueOn, days) })),
  };
}

/** Work with its first or last day moved; a day is the shortest it gets. */
export function resizedWork(work: Pick<Work, 'startsOn' | 'endsOn'>, edge: 'start' | 'end', step: Step): Moved | null {
  const span = spanOf(work);
  if (!span) return null;
  if (edge === 'end') {
    const end = stepDay(span.to, step);
    return { startsOn: span.from, endsOn: laterOf(end, span.from) };
  }
  const start = stepDay(span.from, step);
  return { startsOn: earlierOf(start, span.to), endsOn: span.to };
}
