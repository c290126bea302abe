import { palettes } from '../../design-tokens';
import { catalogues } from '../../i18n/catalogues';
import type { Plan } from '../../model/plan';
import type { StakeholderMap } from '../../model/stakeholder-map';
import { drawMap } from '../../stakeholder-map/drawing';
import type { MapModel } from '../../stakeholder-map/map-model';
import { drawPowerInterest } from '../../stakeholder-map/power-interest/drawing';
import { isOnGrid } from '../../stakeholder-map/power-interest/people';
import type { Context } from '../context';
import type { Block, Section } from '../doc-tree';
import { shorten } from '../inline';

/** The account's maps that have somebody on them, in their order. */
export const drawnMaps = (plan: Pick<Plan, 'maps' | 'placements'>): StakeholderMap[] =>
  plan.maps.filter((map) => plan.placements.some(({ mapId }) => mapId === map.id));

/** The map to draw: the one asked for, else the account's first; null when none has anybody on it. */
export function chosenMap(plan: Plan, mapId: string | null): StakeholderMap | null {
  const maps = drawnMaps(plan);
  return maps.find(({ id }) => id === mapId) ?? maps[0] ?? null;
}

/** A map of the plan with everything that is drawn of it. */
export function modelOf({ seats, people, businessUnits, lines, placements, mapGroups, mapNotes }: Plan, map: StakeholderMap): MapModel {
  const own = <T extends { mapId: string }>(all: readonly T[]): T[] => all.filter(({ mapId }) => mapId === map.id);
  return { map, seats, people, businessUnits, lines, placements: own(placements), groups: own(mapGroups), notes: own(mapNotes) };
}

/** Whether somebody gave it a name: a new map is called "Stakeholder map" in the language it was made in, which a heading need not repeat. */
const isNamed = ({ name }: StakeholderMap): boolean =>
  !['', ...Object.values(catalogues).map(({ stakeholders }) => stakeholders.map.title)].includes(name.trim());

/** A landscape page of its own, so that the map is as large as the paper allows; the legend is part of the drawing. */
export function mapSection({ t, date, today }: Context, plan: Plan, map: StakeholderMap): Section {
  const drawing = drawMap(modelOf(plan, map), { t, date: (day) => date(day, 'medium'), showPolitics: true, palette: palettes.light });
  const title = isNamed(map) ? t('documents:plan.mapTitleNamed', { name: shorten(map.name, 60) }) : t('documents:plan.mapTitle');
  return {
    orientation: 'landscape',
    footer: true,
    blocks: [
      { kind: 'heading', level: 1, text: title },
      { kind: 'picture', ...drawing, caption: t('documents:plan.mapCaption', { date: date(today) }) },
    ],
  };
}

/** Who has power and is interested, once three people are assessed on both: fewer make no picture. */
export function powerInterest({ t, date, today }: Context, plan: Plan, mapId: string | null): Block[] {
  const map = chosenMap(plan, mapId);
  if (!map || plan.people.filter(isOnGrid).length < 3) return [];
  const drawing = drawPowerInterest(modelOf(plan, map), { t, date: (day) => date(day, 'medium'), palette: palettes.light });
  return [{ kind: 'picture', ...drawing, caption: t('report:powerInterest', { date: date(today) }), share: 0.42 }];
}
