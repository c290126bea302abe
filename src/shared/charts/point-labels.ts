export type LabelledPoint = { readonly id: string; readonly x: number; readonly y: number; readonly text: string };
export type LabelSide = 'right' | 'left' | 'above' | 'below';
type Frame = { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };
type Room = { readonly width: number; readonly height: number };

/** Of a name at 12 px, a little more than most letters need. */
const letter = 6.6;
const [line, gap, dot] = [15, 9, 6];

const overlap = (a: Frame, b: Frame) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

function frameOf({ x, y, text }: LabelledPoint, side: LabelSide): Frame {
  const width = text.length * letter;
  if (side === 'right' || side === 'left') {
    const left = side === 'right' ? x + gap : x - gap - width;
    return { left, right: left + width, top: y - line / 2, bottom: y + line / 2 };
  }
  const top = side === 'above' ? y - gap - line : y + gap;
  return { left: x - width / 2, right: x + width / 2, top, bottom: top + line };
}

/**
 * On which side of its point each name can be read, in pixels from the top left: right where there is room, else left, above or below; null where it would cover a point or a name
 * that comes before. The first ones in the list have the first choice. Pure.
 */
export function labelSides(points: readonly LabelledPoint[], room: Room): Map<string, LabelSide | null> {
  const dots = points.map(({ id, x, y }) => ({ id, left: x - dot, right: x + dot, top: y - dot, bottom: y + dot }));
  const taken: Frame[] = [];
  const sides = new Map<string, LabelSide | null>();
  for (const point of points) {
    const found = (['right', 'left', 'above', 'below'] as const).find((side) => {
      const frame = frameOf(point, side);
      const inside = frame.left >= 0 && frame.right <= room.width && frame.top >= 0 && frame.bottom <= room.height;
      return (
        inside && !taken.some((other) => overlap(frame, other)) && !dots.some((other) => other.id !== point.id && overlap(frame, other))
      );
    });
    if (found) taken.push(frameOf(point, found));
    sides.set(point.id, found ?? null);
  }
  return sides;
}
