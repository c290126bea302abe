import { palettes } from '../design-tokens';
import { type Drawing, drawMap } from '../stakeholder-map/drawing';
import { bounds } from '../stakeholder-map/geometry';
import type { MapModel } from '../stakeholder-map/map-model';
import { placedCards } from '../stakeholder-map/placed-cards';
import type { ZoomLevel } from '../stakeholder-map/zoom-level';
import type { Context } from './context';

/** Points that a map may fill: a page of its own as the reader holds it, or a part of one. Letter and A4 are near enough to each other. */
export const mapRooms = {
  landscape: { width: 785, height: 410 },
  portrait: { width: 490, height: 610 },
  halfPage: { width: 470, height: 300 },
  thumbnail: { width: 250, height: 170 },
} as const;
export type MapRoom = keyof typeof mapRooms;

/** Points to a pixel of the drawing from which on everything on a card can be read on paper: its smallest words are 5.5 points high. */
const nearFrom = 0.5;
/** Names are read from any size on; in a thumbnail only while they are 5 points high. */
const middleFrom = 0.23;

const options = ({ t, date }: Context) => ({ t, date: (day: string) => date(day, 'medium'), showPolitics: true });

/** Points to a pixel of the drawing. */
function scaleIn(model: MapModel, context: Context, room: MapRoom): number {
  const box = bounds([...placedCards(model, options(context)), ...model.notes]);
  const { width, height } = mapRooms[room];
  // The air round a drawing and its legend.
  return Math.min(width / (box.width + 60), height / (box.height + 110));
}

function levelIn(model: MapModel, context: Context, room: MapRoom): ZoomLevel {
  const scale = scaleIn(model, context, room);
  if (scale >= nearFrom) return 'near';
  return scale >= middleFrom || room !== 'thumbnail' ? 'middle' : 'far';
}

/** The way to hold the page on which a map is larger. */
export const pageFor = (model: MapModel, context: Context): 'landscape' | 'portrait' =>
  scaleIn(model, context, 'portrait') > scaleIn(model, context, 'landscape') ? 'portrait' : 'landscape';

/** A map as it can be read at the size that it has on paper: cards say as much as is legible there, names first. */
export const drawMapOnPaper = (model: MapModel, context: Context, room: MapRoom, withLegend = true): Drawing =>
  drawMap(model, { ...options(context), palette: palettes.light, level: levelIn(model, context, room), withLegend });
