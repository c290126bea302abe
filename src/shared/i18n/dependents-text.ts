import type { Dependents } from '../model/dependents';
import type { Translate } from './translator';

/** "2 seats, 1 need": the records of these outcomes, counted. */
export const dependentsText = (t: Translate, dependents: readonly Pick<Dependents, 'table' | 'count'>[]): string =>
  dependents.map(({ table, count }) => t(`records:${table}`, { count })).join(', ');
