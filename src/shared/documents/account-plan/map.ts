import { palettes } from '../../design-tokens';
import { catalogues } from '../../i18n/catalogues';
import type { Plan } from '../../model/plan';
import type { StakeholderMap } from '../../model/stakeholder-map';
import type { MapModel } from '../../stakeholder-map/map-model';
import { drawPowerInterest } from '../../stakeholder-map/power-interest/drawing';
import { isOnGrid } from '../../stakeholder-map/power-interest/people';
import type { Context } from '../context';
import type { Block } from '../doc-tree';
import { shorten } from '../inline';
import { drawMapOnPaper, pageFor } from '../map-on-paper';
import type { Part } from '../part';

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

/** A page of its own, held so that the map is as large as the paper allows; the legend is part of the drawing. */
export function mapPart(context: Context, plan: Plan, map: StakeholderMap): Part {
  const { t, date, today } = context;
  const model = modelOf(plan, map);
  const page = pageFor(model, context);
  const title = isNamed(map) ? t('documents:plan.mapTitleNamed', { name: shorten(map.name, 60) }) : t('documents:plan.mapTitle');
  return {
    landscape: page === 'landscape',
    blocks: [
      { kind: 'heading', level: 1, text: title, ...(page === 'portrait' && { newPage: true }) },
      { kind: 'picture', ...drawMapOnPaper(model, context, page), caption: t('documents:plan.mapCaption', { date: date(today) }) },
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
