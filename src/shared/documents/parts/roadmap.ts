import { objectiveStatus, spanOf, workStatuses } from '../../domain/roadmap';
import { measureText } from '../../i18n/measure-text';
import type { ClientPlan } from '../client-projection';
import type { Context } from '../context';
import type { Block, Cell, Column, Picture } from '../doc-tree';
import { drawGantt, type GanttBar } from '../drawing/gantt';
import { cell, lineBreak, muted, strong, text, tinted } from '../inline';
import { missing, type Part } from '../part';
import { brief, byDay, dayCell, gapCell, h1, h2, lead, leftOut, nameOf, note, ownerOf, textCell } from './pieces';

export type RoadmapParts = Pick<ClientPlan, 'objectives' | 'initiatives' | 'milestones' | 'teamMembers' | 'people'>;
type Objective = RoadmapParts['objectives'][number];
type Initiative = RoadmapParts['initiatives'][number];

export const objectiveLimit = 10;
/** A picture of more lines than this cannot be read on a page. */
const barLimit = 14;

/** What comes next; the picture above shows them all. */
const milestoneLimit = 4;

const byOrder = (a: { order: number; id: string }, b: { order: number; id: string }) => a.order - b.order || (a.id < b.id ? -1 : 1);

export const liveObjectives = ({ objectives }: Pick<RoadmapParts, 'objectives'>): Objective[] =>
  objectives.filter(({ state }) => state !== 'dropped').sort(byOrder);

function objectivesTable(context: Context, plan: RoadmapParts, client: boolean): Block[] {
  const { t } = context;
  const objectives = liveObjectives(plan);
  if (objectives.length === 0) return [];
  const columns: Column[] = [
    { header: t('report:roadmap.objective'), align: 'start', width: 0.35, key: true },
    { header: t('report:roadmap.progress'), align: 'start', width: 0.37 },
    { header: t('report:due'), align: 'start', width: 0.15 },
    { header: t('report:state'), align: 'start', width: 0.13 },
  ];
  const statuses = workStatuses(plan.initiatives, plan.milestones, context.today);
  const row = (objective: Objective): Cell[] => {
    const owner = nameOf(plan.teamMembers, objective.ownerMemberId);
    const status = objectiveStatus(objective, plan.initiatives, statuses, context.today);
    return [
      owner === '' ? cell(brief(objective.title)) : cell(brief(objective.title), lineBreak, muted(owner)),
      objective.measure === '' && objective.target === null && objective.current === null
        ? gapCell(client, t('report:roadmap.noMeasure'))
        : cell(measureText(context, objective), ...(objective.measure === '' ? [] : [lineBreak, muted(brief(objective.measure, 90))])),
      dayCell(context, objective.dueOn),
      status === 'late'
        ? tinted('bad', cell(text(t('report:late'), 'bad')))
        : status === 'at-risk'
          ? tinted('warn', cell(text(t('roadmap:state.at-risk'), 'warn')))
          : status === 'reached'
            ? tinted('good', cell(text(t('model:objectiveState.reached'), 'good')))
            : cell(t(`model:objectiveState.${status}`)),
    ];
  };
  return [
    {
      kind: 'table',
      caption: t('report:roadmap.objectivesCaption'),
      columns,
      rows: objectives.slice(0, objectiveLimit).map(row),
      totals: null,
    },
    ...leftOut(context, objectives.length - objectiveLimit),
  ];
}

/** The initiatives as bars over time, those of one objective together; null when none has a date. `limit`: bars the picture has room for. */
export function ganttPicture(
  context: Context,
  plan: RoadmapParts,
  share: number,
  until?: string,
  limit = barLimit,
): { picture: Picture; undated: number } | null {
  const { t, today } = context;
  const rank = new Map(liveObjectives(plan).map(({ id }, index) => [id, index]));
  const live = plan.initiatives
    .filter(({ state }) => state !== 'stopped')
    .sort((a, b) => (rank.get(a.objectiveId ?? '') ?? 999) - (rank.get(b.objectiveId ?? '') ?? 999) || byOrder(a, b));
  const dated = live.filter((initiative) => {
    const span = spanOf(initiative);
    return span !== null && !(until !== undefined && (span.from > until || (initiative.state === 'done' && span.to < today)));
  });
  if (dated.length === 0) return null;
  const shown = ganttBars(context, plan, dated.slice(0, limit));
  const drawing = drawGantt(shown, today, {
    today: t('report:roadmap.today'),
    milestone: t('report:roadmap.milestone'),
    states: {
      planned: t('roadmap:state.planned'),
      active: t('roadmap:state.active'),
      done: t('roadmap:state.done'),
      'at-risk': t('roadmap:state.at-risk'),
      late: t('roadmap:state.late'),
    },
    quarter: (day) => context.period({ periodStart: day, periodUnit: 'quarter' }),
  });
  const late = shown.filter(({ state }) => state === 'late').length;
  const alt = [
    t('report:roadmap.ganttAlt', { count: shown.length, late }),
    shown.map(({ title, to }) => t('report:roadmap.ganttLine', { title, date: context.date(to, 'medium') })).join('; '),
  ].join(' ');
  return {
    picture: { kind: 'picture', ...drawing, alt, caption: t('report:roadmap.ganttCaption', { date: context.date(today) }), share },
    undated: live.length - shown.length,
  };
}

function ganttBars(context: Context, plan: RoadmapParts, initiatives: readonly Initiative[]): GanttBar[] {
  const { t, today } = context;
  const statuses = workStatuses(plan.initiatives, plan.milestones, today);
  const place = new Map(initiatives.map(({ id }, index) => [id, index]));
  return initiatives.flatMap((initiative): GanttBar[] => {
    const span = spanOf(initiative);
    const status = statuses.get(initiative.id);
    if (!span || !status || status.state === 'stopped') return [];
    const broken = new Set(status.reasons.flatMap((reason) => (reason.kind === 'conflict' ? [reason.conflict.dependsOnId] : [])));
    return [
      {
        title: brief(initiative.title, 80),
        detail: [ownerOf(plan, initiative), t('report:roadmap.done', { percent: context.percent(initiative.progress / 100) })]
          .filter((part) => part !== '')
          .join(' · '),
        ...span,
        progress: initiative.progress,
        state: status.state,
        waitsFor: initiative.dependsOnIds.flatMap((id) => {
          const index = place.get(id);
          return index === undefined ? [] : [{ index, conflict: broken.has(id) }];
        }),
        milestones: plan.milestones
          .filter(({ initiativeId }) => initiativeId === initiative.id)
          .map(({ dueOn, doneOn }) => ({ on: dueOn, done: doneOn !== null })),
      },
    ];
  });
}

function milestoneTable(context: Context, plan: RoadmapParts): Block[] {
  const { t, today } = context;
  const titles = new Map(plan.initiatives.map(({ id, title }) => [id, title]));
  const open = plan.milestones.filter(({ doneOn }) => doneOn === null).sort(byDay(({ dueOn }) => dueOn));
  if (open.length === 0) return [];
  return [
    h2(t('report:roadmap.nextMilestones')),
    {
      kind: 'table',
      caption: t('report:roadmap.milestonesCaption'),
      columns: [
        { header: t('report:due'), align: 'start', width: 0.2 },
        { header: t('report:roadmap.milestone'), align: 'start', width: 0.42, key: true },
        { header: t('report:roadmap.initiative'), align: 'start', width: 0.38 },
      ],
      rows: open
        .slice(0, milestoneLimit)
        .map(({ dueOn, title, initiativeId }) => [
          dueOn < today
            ? tinted('bad', cell(context.date(dueOn, 'medium'), lineBreak, text(t('report:late'), 'bad')))
            : dayCell(context, dueOn),
          textCell(title),
          textCell(titles.get(initiativeId) ?? ''),
        ]),
      totals: null,
    },
  ];
}

/** Objectives with their measures, then the initiatives over time. */
export function roadmapPart(context: Context, plan: RoadmapParts, client: boolean): Part {
  const { t, today } = context;
  const title = t(client ? 'report:roadmap.clientTitle' : 'report:roadmap.title');
  const gantt = ganttPicture(context, plan, 0.62);
  const objectives = objectivesTable(context, plan, client);
  if (objectives.length === 0 && !gantt) return missing(title, t('report:roadmap.none'));
  const live = liveObjectives(plan);
  const states = [...workStatuses(plan.initiatives, plan.milestones, today).values()];
  const late = states.filter(({ state }) => state === 'late').length;
  const atRisk = states.filter(({ state }) => state === 'at-risk').length;
  return {
    blocks: [
      h1(title),
      lead(
        t('report:roadmap.takeaway', {
          count: live.length,
          reached: live.filter(({ state }) => state === 'reached').length,
          initiatives: t('report:roadmap.initiatives', { count: plan.initiatives.filter(({ state }) => state !== 'stopped').length }),
          late: [
            late === 0 ? t('report:roadmap.noneLate') : t('report:roadmap.someLate', { count: late }),
            ...(atRisk === 0 ? [] : [t('report:roadmap.someAtRisk', { count: atRisk })]),
          ].join(', '),
        }),
      ),
      // The picture first: it is the idea of the section, and tables fill the rest of a page where it could not.
      ...(gantt ? [gantt.picture, ...(gantt.undated > 0 ? [note(t('report:roadmap.undated', { count: gantt.undated }))] : [])] : []),
      ...objectives,
      ...milestoneTable(context, plan),
    ],
  };
}

export const objectiveLines = (context: Context, plan: RoadmapParts, limit: number) =>
  liveObjectives(plan)
    .slice(0, limit)
    .map((objective) => {
      const due = objective.dueOn === null ? '' : ` · ${context.date(objective.dueOn, 'medium')}`;
      return [strong(brief(objective.title, 80)), muted(`  ${measureText(context, objective)}${due}`)];
    });
