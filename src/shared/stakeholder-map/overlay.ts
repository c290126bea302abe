import type { ColourName } from '../design-tokens';
import { addDays, daysBetween } from '../domain/calendar';
import { isDecider } from '../domain/stakeholders';
import type { Translate } from '../i18n/translator';
import type { CalendarDate } from '../model/fields';
import { type BuyingRole, buyingRoles, coverageLevels, type Person, relationshipLevels } from '../model/person';
import type { Limits } from './analysis/thresholds';

/** What the fill of the cards shows. The border keeps showing support, whichever is chosen. */
export const overlays = ['support', 'relationship-gap', 'coverage', 'freshness', 'role'] as const;
export type Overlay = (typeof overlays)[number];

/** One step of an overlay: its sign and words, never its colour alone. */
export type Shade = { word: string; sign: string; rail: ColourName; ink: ColourName; body: ColourName };

type Look = Omit<Shade, 'word'>;
const looks = {
  unknown: { sign: '?', rail: 'unknownTint', ink: 'ink', body: 'raised' },
  good: { sign: '+', rail: 'good', ink: 'raised', body: 'goodTint' },
  fair: { sign: '=', rail: 'supporterTint', ink: 'ink', body: 'supporterTint' },
  warn: { sign: '\u2212', rail: 'warnTint', ink: 'ink', body: 'warnTint' },
  bad: { sign: '\u2212\u2212', rail: 'bad', ink: 'raised', body: 'badTint' },
} as const satisfies Record<string, Look>;
type Level = keyof typeof looks;

/** Levels of target minus current relationship: none to make up, one step, more. */
const gapLevels = { met: 'good', one: 'warn', more: 'bad', unknown: 'unknown' } as const satisfies Record<string, Level>;
type Gap = keyof typeof gapLevels;
const freshnessLevels = { fresh: 'good', due: 'warn', overdue: 'bad', unknown: 'unknown' } as const satisfies Record<string, Level>;
type Freshness = keyof typeof freshnessLevels;
const coverageLooks = { none: 'bad', brief: 'warn', multiple: 'fair', 'in-depth': 'good' } as const satisfies Record<string, Level>;

/** How far our relationship with somebody is from the one we want. */
export function relationshipGap({ relationship, targetRelationship }: Pick<Person, 'relationship' | 'targetRelationship'>): Gap {
  if (relationship === null || targetRelationship === null) return 'unknown';
  const steps = relationshipLevels.indexOf(targetRelationship) - relationshipLevels.indexOf(relationship);
  return steps <= 0 ? 'met' : steps === 1 ? 'one' : 'more';
}

/**
 * Whether somebody was seen as often as we want: within their cadence, or `silentAfterDays` without one of their own; overdue after twice
 * as many days.
 */
export function freshnessOf(
  { lastContactOn, cadenceDays }: Pick<Person, 'lastContactOn' | 'cadenceDays'>,
  today: CalendarDate,
  { silentAfterDays }: Pick<Limits, 'silentAfterDays'>,
): Freshness {
  if (lastContactOn === null) return 'unknown';
  const cadence = Math.max(1, cadenceDays ?? silentAfterDays);
  const days = daysBetween(lastContactOn, today);
  return days <= cadence ? 'fresh' : days <= 2 * cadence ? 'due' : 'overdue';
}

/** What we believe of somebody was looked at too long ago. Without a date nothing is known of its age. */
export const isStale = (
  { assessedOn }: Pick<Person, 'assessedOn'>,
  today: CalendarDate,
  { staleAfterDays }: Pick<Limits, 'staleAfterDays'>,
): boolean => assessedOn !== null && assessedOn < addDays(today, -staleAfterDays);

function roleShade(role: BuyingRole | null, t: Translate): Shade {
  if (role === null) return { ...looks.unknown, word: t('editor:overlay.noRole') };
  const word = t(`model:buyingRole.${role}`);
  const sign = word.slice(0, 1).toLocaleUpperCase();
  if (isDecider({ buyingRole: role })) return { word, sign, rail: 'ink', ink: 'raised', body: 'hover' };
  const tints: Partial<Record<BuyingRole, ColourName>> = {
    champion: 'goodTint',
    evaluator: 'supporterTint',
    influencer: 'warnTint',
    gatekeeper: 'badTint',
  };
  const tint = tints[role] ?? 'neutralTint';
  return { word, sign, rail: tint, ink: 'ink', body: tint };
}

const gapShade = (gap: Gap, t: Translate): Shade => ({ ...looks[gapLevels[gap]], word: t(`editor:overlay.gap.${gap}`) });
const freshnessShade = (freshness: Freshness, t: Translate): Shade => ({
  ...looks[freshnessLevels[freshness]],
  word: t(`editor:overlay.freshness.${freshness}`),
});
const coverageShade = (coverage: Person['coverage'], t: Translate): Shade =>
  coverage === null
    ? { ...looks.unknown, word: t('editor:overlay.notKnown') }
    : { ...looks[coverageLooks[coverage]], word: t(`model:coverage.${coverage}`) };

/** The fill of somebody's card under an overlay; null for support, which cards show by themselves. */
export function shadeOf(
  overlay: Overlay,
  person: Person,
  { today, limits, t }: { today: CalendarDate; limits: Limits; t: Translate },
): Shade | null {
  switch (overlay) {
    case 'support':
      return null;
    case 'relationship-gap':
      return gapShade(relationshipGap(person), t);
    case 'coverage':
      return coverageShade(person.coverage, t);
    case 'freshness':
      return freshnessShade(freshnessOf(person, today, limits), t);
    case 'role':
      return roleShade(person.buyingRole, t);
  }
}

/** Every step of an overlay, for the legend; none for support. */
export function shadesOf(overlay: Overlay, t: Translate): Shade[] {
  switch (overlay) {
    case 'support':
      return [];
    case 'relationship-gap':
      return (['met', 'one', 'more', 'unknown'] as const).map((gap) => gapShade(gap, t));
    case 'coverage':
      return [...coverageLevels, null].map((coverage) => coverageShade(coverage, t));
    case 'freshness':
      return (['fresh', 'due', 'overdue', 'unknown'] as const).map((freshness) => freshnessShade(freshness, t));
    case 'role':
      return [...buyingRoles, null].map((role) => roleShade(role, t));
  }
}
