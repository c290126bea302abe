import { bottom, grow, overlaps, type Point, type Rect } from '../geometry';

/** Least room between two cards. */
const gap = 12;
/** About a card: few cards share one. */
const cell = { width: 260, height: 120 };
/** Steps of the search, and how far it goes before a card is put below everything. */
const step = { x: 56, y: 40 };
const rings = 60;

/** Where cards lie already, looked up by where they are, so that a thousand of them are placed without asking each about each. */
export class TakenGround {
  readonly #cells = new Map<string, Rect[]>();
  #bottom = Number.NEGATIVE_INFINITY;

  take(card: Rect): void {
    this.#bottom = Math.max(this.#bottom, bottom(card));
    for (const key of cellsOf(card)) {
      const known = this.#cells.get(key);
      if (known) known.push(card);
      else this.#cells.set(key, [card]);
    }
  }

  #isFree(card: Rect): boolean {
    const around = grow(card, gap - 1);
    return cellsOf(around).every((key) => !(this.#cells.get(key) ?? []).some((other) => overlaps(around, other)));
  }

  /** The nearest place in rings around where a card is wanted; below everything when there is none. */
  nearestFree(card: Rect): Point {
    for (let ring = 0; ring < rings; ring += 1) {
      const tries = Math.max(1, ring * 8);
      for (let at = 0; at < tries; at += 1) {
        const angle = (at / tries) * 2 * Math.PI;
        const place = {
          ...card,
          x: card.x + Math.round(Math.cos(angle) * ring * step.x),
          y: card.y + Math.round(Math.sin(angle) * ring * step.y),
        };
        if (this.#isFree(place)) return { x: place.x, y: place.y };
      }
    }
    return { x: card.x, y: this.#bottom + gap };
  }
}

function cellsOf({ x, y, width, height }: Rect): string[] {
  const keys: string[] = [];
  for (let column = Math.floor(x / cell.width); column * cell.width <= x + width; column += 1)
    for (let row = Math.floor(y / cell.height); row * cell.height <= y + height; row += 1) keys.push(`${column} ${row}`);
  return keys;
}
