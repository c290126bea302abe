import { monthsIn, type TimeScale, timeScale, unitStart, type Zoom } from '@shared/charts/timeline';
import { addMonths, earlierOf, laterOf } from '@shared/domain/calendar';
import { spanOf } from '@shared/domain/roadmap';
import type { CalendarDate } from '@shared/model/fields';
import type { Plan } from '@shared/model/plan';
import type { Initiative, Milestone, Objective } from '@shared/model/roadmap';

export type RoadmapPlan = Pick<Plan, 'objectives' | 'initiatives' | 'milestones'>;

/** A line of the roadmap: an objective (null heads the work that has none), or a piece of work under it. */
export type RoadmapRow =
  | { kind: 'objective'; id: string; objective: Objective | null }
  | { kind: 'work'; id: string; initiative: Initiative; milestones: readonly Milestone[] };

/** Something with a place in time that is moved by hand or key. */
export type Item = { table: 'objectives' | 'initiatives' | 'milestones'; id: string; row: number };

const byOrder = (a: { order: number; title: string }, b: { order: number; title: string }) =>
  a.order - b.order || a.title.localeCompare(b.title);
const byDay = (a: Milestone, b: Milestone) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : a.title.localeCompare(b.title));

/** The lines in their order: each objective with its work; work without an objective last. */
export function rowsOf({ objectives, initiatives, milestones }: RoadmapPlan): RoadmapRow[] {
  const marks = new Map<string, Milestone[]>();
  for (const milestone of [...milestones].sort(byDay)) {
    const known = marks.get(milestone.initiativeId);
    if (known) known.push(milestone);
    else marks.set(milestone.initiativeId, [milestone]);
  }
  const works = new Map<string | null, Initiative[]>();
  const known = new Set(objectives.map(({ id }) => id));
  for (const initiative of [...initiatives].sort(byOrder)) {
    const under = initiative.objectiveId !== null && known.has(initiative.objectiveId) ? initiative.objectiveId : null;
    works.set(under, [...(works.get(under) ?? []), initiative]);
  }
  const workRows = (under: string | null) =>
    (works.get(under) ?? []).map(
      (initiative): RoadmapRow => ({ kind: 'work', id: initiative.id, initiative, milestones: marks.get(initiative.id) ?? [] }),
    );
  const loose = workRows(null);
  return [
    ...[...objectives]
      .sort(byOrder)
      .flatMap((objective): RoadmapRow[] => [{ kind: 'objective', id: objective.id, objective }, ...workRows(objective.id)]),
    ...(loose.length > 0 && objectives.length > 0 ? [{ kind: 'objective', id: 'none', objective: null } as const] : []),
    ...loose,
  ];
}

/** What the keys go through, line by line: an objective's day, a piece of work, its milestones. */
export const itemsOf = (rows: readonly RoadmapRow[]): Item[] =>
  rows.flatMap((row, index): Item[] => {
    if (row.kind === 'objective') return row.objective ? [{ table: 'objectives', id: row.id, row: index }] : [];
    return [
      { table: 'initiatives', id: row.id, row: index },
      ...row.milestones.map(({ id }): Item => ({ table: 'milestones', id, row: index })),
    ];
  });

/** Pixels of a day. */
const perDay: Record<Zoom, number> = { month: 6, quarter: 1.9, year: 0.55 };
/** A day that was mistyped by a century does not make the roadmap a hundred years long. */
const mostYears = 10;

/** The line of time that everything lies on, with a unit of room around it to move into. */
export function scaleOf({ objectives, initiatives, milestones }: RoadmapPlan, today: CalendarDate, zoom: Zoom): TimeScale {
  const days = [
    today,
    ...objectives.flatMap(({ dueOn }) => dueOn ?? []),
    ...initiatives.flatMap((initiative) => {
      const span = spanOf(initiative);
      return span ? [span.from, span.to] : [];
    }),
    ...milestones.map(({ dueOn }) => dueOn),
  ].sort();
  const [earliest, latest] = [addMonths(today, -12 * mostYears), addMonths(today, 12 * mostYears)];
  const first = days[0] ?? today;
  const last = days.at(-1) ?? today;
  const months = monthsIn[zoom];
  const from = addMonths(unitStart(laterOf(first, earliest), zoom), -months);
  const to = addMonths(unitStart(earlierOf(last, latest), zoom), months * (zoom === 'month' ? 4 : 3));
  const length = (Date.parse(to) - Date.parse(from)) / 86_400_000;
  return timeScale(from, to, Math.round(length * perDay[zoom]));
}
