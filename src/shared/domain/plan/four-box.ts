import type { Account } from '../../model/account';
import type { PortfolioSettings } from '../../model/portfolio';
import type { Tier } from '../../model/scoring';
import { type Figure, isKnown } from '../figure';
import { tiersOf } from './selection';

/** What to do with an account: attractive and healthy, attractive and not, healthy alone, neither. */
export const boxes = ['grow', 'repair', 'keep', 'review'] as const;
export type Box = (typeof boxes)[number];

/** Where an account stands: its selection score and its health, each from 0 to 100. */
export type Standing = { readonly score: number; readonly health: number };

export type BoxBounds = {
  /** Attractive from this score on. */
  readonly attractiveFrom: number;
  /** Healthy above this. */
  readonly healthyAbove: number;
};

const usualAttractiveFrom = 60;

/** The lines between the boxes are bounds that are in use already: tier B begins where an account is attractive, and it is healthy where its health is green. */
export const boxBounds = (
  records: { readonly tiers: readonly Tier[] },
  { amberUpTo }: Pick<PortfolioSettings, 'amberUpTo'>,
): BoxBounds => ({
  attractiveFrom: tiersOf(records).find(({ tier }) => tier === 'B')?.scoreFrom ?? usualAttractiveFrom,
  healthyAbove: amberUpTo,
});

export function boxOf({ score, health }: Standing, { attractiveFrom, healthyAbove }: BoxBounds): Box {
  if (score >= attractiveFrom) return health > healthyAbove ? 'grow' : 'repair';
  return health > healthyAbove ? 'keep' : 'review';
}

/** An account moved by some points on each axis, never off the scale; whole points, as a hand sets them. */
export const movedBy = ({ score, health }: Standing, by: Standing): Standing => {
  const onScale = (value: number) => Math.min(100, Math.max(0, Math.round(value)));
  return { score: onScale(score + by.score), health: onScale(health + by.health) };
};

export type PlacedAccount = Standing & { readonly account: Account };
export type UnplacedAccount = { readonly account: Account; readonly score: Figure; readonly health: Figure };

/**
 * The accounts of the four-box view, attractiveness (the selection score) × health, and those that have no place in it because one of the two is not known. Former accounts are
 * left out. Source: PRODUCT, "Selection score".
 */
export function placeAccounts(rows: readonly UnplacedAccount[]): { placed: PlacedAccount[]; unplaced: UnplacedAccount[] } {
  const placed: PlacedAccount[] = [];
  const unplaced: UnplacedAccount[] = [];
  for (const row of rows) {
    if (row.account.status === 'former') continue;
    const { account, score, health } = row;
    if (isKnown(score) && isKnown(health)) placed.push({ account, score: score.value, health: health.value });
    else unplaced.push(row);
  }
  return { placed, unplaced };
}
