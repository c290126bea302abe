import { z } from 'zod';

export type Rectangle = { x: number; y: number; width: number; height: number };

export const windowStateSchema = z.object({
  bounds: z.object({ x: z.int(), y: z.int(), width: z.int().positive(), height: z.int().positive() }),
  maximized: z.boolean(),
});
export type WindowState = z.infer<typeof windowStateSchema>;

export const defaultSize = { width: 1360, height: 860 };
export const minimumSize = { width: 880, height: 560 };

/** What must be on a screen for a window to be moved by hand: a piece of its title bar. */
const grip = { width: 120, height: 32 };

/**
 * Where to open the window: where it was, if that is still on a screen (a projector may be gone, a resolution may be
 * lower), never larger than that screen; otherwise in the middle of the first one.
 * @param remembered null at the first start
 * @param workAreas of the displays, the primary first
 */
export function placeWindow(remembered: Rectangle | null, workAreas: readonly Rectangle[]): Partial<Rectangle> {
  const home = remembered && workAreas.find((area) => canGrip(remembered, area));
  const area = home ?? workAreas[0];
  const wanted = remembered ?? { ...defaultSize };
  const size = {
    width: Math.max(minimumSize.width, Math.min(wanted.width, area?.width ?? wanted.width)),
    height: Math.max(minimumSize.height, Math.min(wanted.height, area?.height ?? wanted.height)),
  };
  // Without a position the system centres the window on the primary display.
  return home ? { x: remembered.x, y: remembered.y, ...size } : size;
}

function canGrip({ x, y, width }: Rectangle, area: Rectangle): boolean {
  const across = Math.min(x + width, area.x + area.width) - Math.max(x, area.x);
  const isTitleVisible = y >= area.y && y + grip.height <= area.y + area.height;
  return isTitleVisible && across >= grip.width;
}
