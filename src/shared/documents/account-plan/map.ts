import type { Plan } from '../../model/plan';
import type { StakeholderMap } from '../../model/stakeholder-map';
import type { Context } from '../context';
import type { Section } from '../doc-tree';
import { shorten } from '../inline';

/** A drawing of a stakeholder map, as `drawMap` gives it: sizes in CSS pixels. */
export type MapDrawing = { readonly svg: string; readonly width: number; readonly height: number; readonly alt: string };

/** The map to draw: the one asked for, else the account's first; null when it has none with anybody on it. */
export function chosenMap(plan: Plan, mapId: string | null): StakeholderMap | null {
  const drawn = (map: StakeholderMap) => plan.placements.some((placement) => placement.mapId === map.id);
  const asked = plan.maps.find(({ id }) => id === mapId);
  return asked && drawn(asked) ? asked : (plan.maps.find(drawn) ?? null);
}

/** A landscape page of its own, so that the map is as large as the paper allows. */
export function mapSection({ t, date, today }: Context, map: StakeholderMap, drawing: MapDrawing): Section {
  const name = map.name.trim() === '' ? t('documents:plan.mapTitle') : t('documents:plan.mapTitleNamed', { name: shorten(map.name, 60) });
  return {
    orientation: 'landscape',
    footer: true,
    blocks: [
      { kind: 'heading', level: 1, text: name },
      { kind: 'picture', ...drawing, caption: t('documents:plan.mapCaption', { date: date(today) }) },
    ],
  };
}
