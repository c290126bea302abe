import type { CalendarDate } from '../model/fields';
import type { FrozenFigure } from '../model/review';
import { type Figure, isKnown, type KnownFigure } from './figure';

type Dated = { readonly title: string };
/** What both editions of a document may tell. */
type SharedParts = {
  readonly milestones: readonly (Dated & { readonly doneOn: CalendarDate | null })[];
  readonly decisions: readonly (Dated & { readonly decidedOn: CalendarDate | null; readonly state: string })[];
  readonly actions: readonly (Dated & { readonly doneOn: CalendarDate | null })[];
  readonly people: readonly { readonly name: string; readonly leftOn: CalendarDate | null }[];
  readonly meetings: readonly (Dated & { readonly date: CalendarDate | null })[];
};
type OwnParts = {
  readonly opportunities: readonly {
    readonly name: string;
    readonly product: string;
    readonly stage: string;
    readonly closeDate: CalendarDate | null;
  }[];
  readonly risks: readonly (Dated & { readonly identifiedOn: CalendarDate | null })[];
};

export type SinceKind = 'milestones' | 'actions' | 'decisions' | 'left' | 'meetings' | 'won' | 'lost' | 'risks';
/** What moved of one kind, by name; kinds of which nothing moved are left out. */
export type Since = { readonly kind: SinceKind; readonly names: readonly string[] };

const told = (kind: SinceKind, names: readonly string[]): Since[] => (names.length > 0 ? [{ kind, names }] : []);
const between = (from: CalendarDate, until: CalendarDate) => (day: CalendarDate | null) => day !== null && day > from && day <= until;

/** What carries a day after the last review and no later than `until`: for page and document alike, and for either edition. */
export function sinceReview(plan: SharedParts, from: CalendarDate, until: CalendarDate): Since[] {
  const after = between(from, until);
  return [
    ...told(
      'milestones',
      plan.milestones.filter(({ doneOn }) => after(doneOn)).map(({ title }) => title),
    ),
    ...told(
      'decisions',
      plan.decisions.filter(({ decidedOn, state }) => state === 'taken' && after(decidedOn)).map(({ title }) => title),
    ),
    ...told(
      'actions',
      plan.actions.filter(({ doneOn }) => after(doneOn)).map(({ title }) => title),
    ),
    ...told(
      'left',
      plan.people.filter(({ leftOn }) => after(leftOn)).map(({ name }) => name),
    ),
    ...told(
      'meetings',
      plan.meetings.filter(({ date }) => after(date)).map(({ title }) => title),
    ),
  ];
}

/** What only we read of it: deals closed and risks found. */
export function ownSinceReview(plan: OwnParts, from: CalendarDate, until: CalendarDate): { deals: Since[]; risks: Since[] } {
  const after = between(from, until);
  const closed = (stage: 'won' | 'lost') =>
    plan.opportunities.filter((deal) => deal.stage === stage && after(deal.closeDate)).map(({ name, product }) => name || product || '?');
  return {
    deals: [...told('won', closed('won')), ...told('lost', closed('lost'))],
    risks: told(
      'risks',
      plan.risks.filter(({ identifiedOn }) => after(identifiedOn)).map(({ title }) => title),
    ),
  };
}

export type MovedFigure = { readonly figure: KnownFigure; readonly from: number; readonly way: 'rose' | 'fell' | 'stable' };

/** Older reviews know some figures by their short names. */
const aliases: Record<string, string> = { nrr: 'netRevenueRetention', nps: 'netPromoterScore', sla: 'slaAttainment' };

/** Figures frozen at the review before, beside the same figures today; those that either does not have are left out. */
export function movedFigures(frozen: readonly FrozenFigure[], figures: readonly Figure[]): MovedFigure[] {
  return figures.flatMap((figure): MovedFigure[] => {
    const before = frozen.find(({ key }) => (aliases[key] ?? key) === figure.formula);
    if (!before || before.value === null || !isKnown(figure)) return [];
    // Percentages may have been frozen as shown (108) where the figure is a ratio (1.08).
    const from = figure.unit === 'ratio' && Math.abs(before.value) > 3 ? before.value / 100 : before.value;
    return [{ figure, from, way: figure.value > from ? 'rose' : figure.value < from ? 'fell' : 'stable' }];
  });
}
