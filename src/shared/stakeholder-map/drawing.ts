import type { Palette } from '../design-tokens';
import type { Translate } from '../i18n/translator';
import type { Line, LineKind } from '../model/line';
import { standardLimits } from './analysis/thresholds';
import type { Card, CardOptions } from './card';
import { drawCard } from './draw-card';
import { drawFarCard, drawMiddleCard } from './draw-distant-card';
import { drawFrame, drawFrameHeading } from './draw-frame';
import { drawGround, drawGroundHeading, unitLooks } from './draw-ground';
import { drawLegend, type LegendUse, legendUse } from './draw-legend';
import { drawLine } from './draw-line';
import { drawNote } from './draw-note';
import { groupFrames } from './frames';
import { bounds, type Point, round } from './geometry';
import { linePaths } from './line-path';
import { shownLines } from './map-lines';
import type { MapModel } from './map-model';
import { type PlacedCard, placedCards, thingsOf } from './placed-cards';
import { element } from './svg';
import { unitGrounds } from './unit-grounds';
import { headingScale, type ZoomLevel } from './zoom-level';

/** Without politics, for the client's eyes, supports, roles, influence lines and all else that is internal stay out, legend included. */
export type DrawOptions = CardOptions & {
  palette: Palette;
  /** False: the legend is left to who shows the drawing, who is told what must be in it. */
  withLegend?: boolean;
  /** How much of a card can be read where the picture is shown; everything when left out. */
  level?: ZoomLevel;
};

/** A picture of a map: sizes in CSS pixels, `alt` the sentence that stands for it. */
export type Drawing = { svg: string; width: number; height: number; alt: string };
/** `shift`: from the canvas's coordinates to those of the picture. `used`: the signs that are in it. */
export type MapDrawing = Drawing & { shift: Point; used: LegendUse };

const margin = 24;
/** How much larger the legend is written where the picture is read from further away: as large as what stands on the cards. */
const legendScale: Record<ZoomLevel, number> = { far: 3, middle: 1.6, near: 1 };
/** A narrower picture could not hold its legend. */
const minWidth = 640;

/** Lines of the hierarchy are how the customer is organised; the others are what we believe. */
const isPublic = (kind: LineKind) => kind === 'reports-to' || kind === 'dotted-line';

/**
 * Draws a map as SVG from the model alone: deterministic, no DOM. The whole map is in it, whatever the canvas shows,
 * with its legend. The same drawing is exported, copied and put into Word.
 */
export function drawMap(model: MapModel, options: DrawOptions): MapDrawing {
  const { t, showPolitics, palette, overlay = 'support', withLegend = true, limits = standardLimits, level = 'near' } = options;
  const cards = placedCards(model, options);
  const bySeat = new Map(cards.map((card) => [card.seatId, card]));
  const grounds = model.map.kind === 'influence' ? [] : unitGrounds(cards);
  const looks = unitLooks(model.businessUnits);
  const lines = shownLines(model).filter(
    (line) => (showPolitics || isPublic(line.kind)) && bySeat.has(line.fromSeatId) && bySeat.has(line.toSeatId),
  );
  // What groups are called and what notes say is ours: the client's picture has neither.
  const notes = showPolitics ? model.notes : [];
  const frames = showPolitics ? groupFrames(model, thingsOf(cards, notes)) : [];
  const paths = linePaths(lines, cards);
  const box = bounds([...cards, ...notes, ...[...grounds, ...frames].map(({ rect }) => rect)]);
  const width = Math.max(box.width + 2 * margin, minWidth);
  const used = {
    ...legendUse(cards, lines, { showPolitics, overlay, staleAfterDays: limits.staleAfterDays }),
    // Only from further away the card of who decides is a dark one.
    ...(level !== 'near' && { decider: cards.some(({ decides, shade }) => decides && shade === null) }),
  };
  const scale = legendScale[level];
  const legend = withLegend ? drawLegend(used, (width - 2 * margin) / scale, t, palette) : { svg: '', height: 0 };
  const height = box.height + 2 * margin + (legend.height === 0 ? 0 : legend.height * scale + 12);
  const shift = { x: round((width - box.width) / 2 - box.x), y: round(margin - box.y) };
  const body =
    grounds.map((ground) => drawGround(ground, looks, palette)).join('') +
    frames.map((frame) => drawFrame(frame, palette)).join('') +
    hierarchyFirst(lines)
      .map(({ id, kind, assessment }) => {
        const path = paths.get(id);
        return path ? drawLine(kind, showPolitics && assessment === 'assumed', path, palette) : '';
      })
      .join('') +
    grounds.map((ground) => drawGroundHeading(ground, looks, palette, headingScale[level])).join('') +
    frames.map((frame) => drawFrameHeading(frame, palette, headingScale[level])).join('') +
    cards.map((card) => cardAt(level, card, palette)).join('') +
    notes.map((note) => drawNote(note, palette)).join('');
  const svg = element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width: round(width),
      height: round(height),
      viewBox: `0 0 ${round(width)} ${round(height)}`,
      'font-family': 'Inter, Carlito, Calibri, sans-serif',
    },
    element('rect', { width: round(width), height: round(height), fill: palette.paper }) +
      element('g', { transform: `translate(${shift.x} ${shift.y})` }, body) +
      element(
        'g',
        { transform: `translate(${margin} ${round(box.height + margin + 16)})${scale === 1 ? '' : ` scale(${scale})`}` },
        legend.svg,
      ),
  );
  return { svg, width: round(width), height: round(height), alt: describeMap(cards, t), shift, used };
}

/** A card as it can be read from there; from further away it is drawn at its own corner. */
function cardAt(level: ZoomLevel, card: PlacedCard, palette: Palette): string {
  if (level === 'near') return drawCard(card, palette);
  const draw = level === 'middle' ? drawMiddleCard : drawFarCard;
  return element('g', { transform: `translate(${round(card.x)} ${round(card.y)})` }, draw(card, palette));
}

/** Influence is what the eye looks for: it lies over the hierarchy. */
const hierarchyFirst = (lines: readonly Line[]) => [...lines].sort((a, b) => Number(!isPublic(a.kind)) - Number(!isPublic(b.kind)));

/** The sentence that stands for the picture where it cannot be seen: how many, and who matters, by name. */
function describeMap(cards: readonly Card[], t: Translate): string {
  const people = cards.filter(({ personId, left }) => personId !== null && left === null);
  const counted = t('stakeholders:alt.people', { count: people.length });
  const keyPlayers = people.filter(({ keyPlayer }) => keyPlayer).slice(0, 5);
  if (keyPlayers.length === 0) return counted;
  const named = keyPlayers.map(
    ({ fullName, role, supportWord }) => `${fullName} (${[role, supportWord].filter((word) => word !== null).join(', ')})`,
  );
  return `${counted} ${t('stakeholders:alt.keyPlayers', { names: named.join(', ') })}`;
}
