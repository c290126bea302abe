import type { Translate } from '@shared/i18n/translator';
import type { MapGroup, MapNote } from '@shared/model/stakeholder-map';
import type { CardOptions } from '@shared/stakeholder-map/card';
import type { Things } from '@shared/stakeholder-map/frames';
import type { PlacedCard } from '@shared/stakeholder-map/placed-cards';
import type { LoadedMap } from '@/persistence/queries/stakeholders';
import type { StakeholderRow } from '../stakeholder-row';
import type { MapView } from './use-map-view';

/** What is on the screen at the moment an action runs. */
export type MapState = {
  model: LoadedMap;
  cards: readonly PlacedCard[];
  /** Groups and notes, where they are for these eyes. */
  groups: readonly MapGroup[];
  notes: readonly MapNote[];
  /** Where cards and notes stand, by seat and by id. */
  things: Things;
  rows: readonly StakeholderRow[];
  /** Rows that are not on this map. */
  offMap: readonly StakeholderRow[];
  options: CardOptions;
  t: Translate;
  view: MapView;
  /** Cards that do not match the filter. */
  faded: ReadonlySet<string>;
};
