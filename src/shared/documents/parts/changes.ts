import type { Figure } from '../../domain/figure';
import { heldDay } from '../../domain/reviews';
import { movedFigures, ownSinceReview, type Since, sinceReview } from '../../domain/since-review';
import type { CalendarDate } from '../../model/fields';
import type { Plan } from '../../model/plan';
import type { Review } from '../../model/review';
import type { ClientReview } from '../client-projection';
import type { Context } from '../context';
import type { Inline } from '../doc-tree';
import { strong, text } from '../inline';
import { missing, type Part } from '../part';
import type { PlanFigures } from '../plan-figures';
import { brief, h1, lead } from './pieces';

/** One line per kind of thing that moved: how many, and the first by name. */
const line = ({ t }: Context, { kind, names }: Since): Inline[] => {
  const shown = names
    .slice(0, 4)
    .map((name) => brief(name, 70))
    .join('; ');
  return [strong(t(`report:changes.${kind}`, { count: names.length })), text(` ${shown}${names.length > 4 ? '…' : ''}`)];
};

/** A figure frozen at the review before, beside the same figure today. */
function moved(context: Context, figures: PlanFigures, before: Review): Inline[][] {
  const { t } = context;
  const names: [Figure, string][] = [
    [figures.nrr, 'NRR'],
    [figures.health, t('figures:name.health')],
    [figures.nps, t('report:satisfaction.nps')],
    [figures.sla, t('figures:name.slaAttainment')],
  ];
  const nameOf = new Map(names.map(([figure, name]) => [figure.formula, name]));
  return movedFigures(
    before.figures,
    names.map(([figure]) => figure),
  ).map(({ figure, from, way }) => [
    strong(t(`report:changes.${way}`, { name: nameOf.get(figure.formula) ?? '' })),
    text(` ${t('report:changes.fromTo', { from: context.figure({ ...figure, value: from }), to: context.figure(figure) })}`),
  ]);
}

function compose(context: Context, before: ClientReview | null, lines: (from: CalendarDate) => Inline[][]): Part {
  const { t } = context;
  const title = t('report:changes.title');
  if (!before) return missing(title, t('report:changes.noReview'));
  const from = heldDay(before);
  const items = lines(from);
  const date = context.date(from);
  if (items.length === 0) return missing(title, t('report:changes.nothing', { date }));
  return { blocks: [h1(title), lead(t('report:changes.since', { date })), { kind: 'list', ordered: false, items }] };
}

/** What moved since the review before, from what carries a day: both editions. */
export const clientChangesPart = (context: Context, plan: Parameters<typeof sinceReview>[0], before: ClientReview | null): Part =>
  compose(context, before, (from) => sinceReview(plan, from, context.today).map((since) => line(context, since)));

export const changesPart = (context: Context, plan: Plan, figures: PlanFigures, before: Review | null): Part =>
  compose(context, before, (from) => {
    const { deals, risks } = ownSinceReview(plan, from, context.today);
    return [
      ...(before ? moved(context, figures, before) : []),
      ...[...deals, ...sinceReview(plan, from, context.today), ...risks].map((since) => line(context, since)),
    ];
  });
