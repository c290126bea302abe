import type { Line, LineKind } from '../model/line';
import type { StakeholderMap } from '../model/stakeholder-map';
import type { MapModel } from './map-model';

/** What we believe people do to each other; the other lines are how the customer is organised. */
export const tieKinds = ['influences', 'ally', 'conflict'] as const satisfies readonly LineKind[];
export const isTie = ({ kind }: Pick<Line, 'kind'>): boolean => tieKinds.some((one) => one === kind);

/** Kinds of line that a map shows: on one of influence only influence, alliances and conflicts, so that nothing else is in their way. */
export const shownKinds = ({ kind }: Pick<StakeholderMap, 'kind'>, all: readonly LineKind[]): readonly LineKind[] =>
  kind === 'influence' ? tieKinds : all;

/** The account's lines that a map shows. */
export const shownLines = ({ map, lines }: Pick<MapModel, 'map' | 'lines'>): readonly Line[] =>
  map.kind === 'influence' ? lines.filter(isTie) : lines;
