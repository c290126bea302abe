import type { FigureNames } from '../domain/plan/figure-context';
import type { Translate } from './translator';

/** The names that figures give their details, in the reader's language; a name somebody typed is kept. */
export const figureNames = (t: Translate): FigureNames => ({
  healthDimension: (dimension) => t(`model:healthDimension.${dimension}`),
  criterion: ({ key, name }) => name || (key ? t(`model:criterion.${key}`) : ''),
});
