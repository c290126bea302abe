import { isKnown } from '../../domain/figure';
import type { CalendarDate } from '../../model/fields';
import type { Plan } from '../../model/plan';
import type { Review } from '../../model/review';
import type { ClientPlan, ClientReview } from '../client-projection';
import type { Context } from '../context';
import type { Inline } from '../doc-tree';
import { strong, text } from '../inline';
import { missing, type Part } from '../part';
import type { PlanFigures } from '../plan-figures';
import { brief, h1, lead } from './pieces';

type Shared = Pick<
  ClientPlan,
  'people' | 'milestones' | 'actions' | 'decisions' | 'objectives' | 'improvementPlans' | 'needs' | 'meetings'
>;

const since =
  (from: CalendarDate, { today }: Context) =>
  (day: CalendarDate | null): boolean =>
    day !== null && day > from && day <= today;

/** One line per kind of thing that moved: how many, and the first by name. */
function line(
  context: Context,
  key: 'milestones' | 'actions' | 'decisions' | 'left' | 'meetings' | 'won' | 'lost' | 'risks',
  names: readonly string[],
): Inline[][] {
  if (names.length === 0) return [];
  const shown = names
    .slice(0, 4)
    .map((name) => brief(name, 70))
    .join('; ');
  return [[strong(context.t(`report:changes.${key}`, { count: names.length })), text(` ${shown}${names.length > 4 ? '…' : ''}`)]];
}

const sharedChanges = (context: Context, plan: Shared, from: CalendarDate): Inline[][] => {
  const after = since(from, context);
  return [
    ...line(
      context,
      'milestones',
      plan.milestones.filter(({ doneOn }) => after(doneOn)).map(({ title }) => title),
    ),
    ...line(
      context,
      'decisions',
      plan.decisions.filter(({ decidedOn, state }) => state === 'taken' && after(decidedOn)).map(({ title }) => title),
    ),
    ...line(
      context,
      'actions',
      plan.actions.filter(({ doneOn }) => after(doneOn)).map(({ title }) => title),
    ),
    ...line(
      context,
      'left',
      plan.people.filter(({ leftOn }) => after(leftOn)).map(({ name }) => name),
    ),
    ...line(
      context,
      'meetings',
      plan.meetings.filter(({ date }) => after(date)).map(({ title }) => title),
    ),
  ];
};

/** A figure frozen at the review before, beside the same figure today. */
function moved(context: Context, figures: PlanFigures, before: Review): Inline[][] {
  const { t } = context;
  const pairs = [
    ['nrr', 'NRR', figures.nrr],
    ['health', t('figures:name.health'), figures.health],
    ['nps', t('report:satisfaction.nps'), figures.nps],
    ['sla', t('figures:name.slaAttainment'), figures.sla],
  ] as const;
  return pairs.flatMap(([key, name, figure]) => {
    const frozen = before.figures.find((one) => one.key === key || one.key === figure.formula);
    if (!frozen || frozen.value === null || !isKnown(figure)) return [];
    // Percentages may have been frozen as shown (108) where the figure is a ratio (1.08).
    const value = figure.unit === 'ratio' && Math.abs(frozen.value) > 3 ? frozen.value / 100 : frozen.value;
    const way = figure.value > value ? 'rose' : figure.value < value ? 'fell' : 'stable';
    return [
      [
        strong(t(`report:changes.${way}`, { name })),
        text(` ${t('report:changes.fromTo', { from: context.figure({ ...figure, value }), to: context.figure(figure) })}`),
      ],
    ];
  });
}

function compose(context: Context, before: ClientReview | null, lines: (from: CalendarDate) => Inline[][]): Part {
  const { t } = context;
  const title = t('report:changes.title');
  if (!before) return missing(title, t('report:changes.noReview'));
  const from = before.heldOn ?? before.periodEnd;
  const items = lines(from);
  const date = context.date(from);
  if (items.length === 0) return missing(title, t('report:changes.nothing', { date }));
  return { blocks: [h1(title), lead(t('report:changes.since', { date })), { kind: 'list', ordered: false, items }] };
}

/** What moved since the review before, from what carries a day: both editions. */
export const clientChangesPart = (context: Context, plan: Shared, before: ClientReview | null): Part =>
  compose(context, before, (from) => sharedChanges(context, plan, from));

export const changesPart = (context: Context, plan: Plan, figures: PlanFigures, before: Review | null): Part =>
  compose(context, before, (from) => {
    const after = since(from, context);
    const closed = (stage: 'won' | 'lost') =>
      plan.opportunities.filter((deal) => deal.stage === stage && after(deal.closeDate)).map(({ name, product }) => name || product || '?');
    return [
      ...(before ? moved(context, figures, before) : []),
      ...line(context, 'won', closed('won')),
      ...line(context, 'lost', closed('lost')),
      ...sharedChanges(context, plan, from),
      ...line(
        context,
        'risks',
        plan.risks.filter(({ identifiedOn }) => after(identifiedOn)).map(({ title }) => title),
      ),
    ];
  });
