import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { minimumSize, placeWindow, windowStateSchema } from '../../../src/main/window/window-state';

const laptop = { x: 0, y: 25, width: 1440, height: 875 };
const projector = { x: 1440, y: 0, width: 1920, height: 1080 };

describe('where the window opens', () => {
  test('in the middle of the first display at the first start', () => {
    expect(placeWindow(null, [laptop])).toEqual({ width: 1360, height: 860 });
  });

  test('where it was, on the display it was on', () => {
    const bounds = { x: 1600, y: 100, width: 1200, height: 800 };
    expect(placeWindow(bounds, [laptop, projector])).toEqual(bounds);
  });

  test('in the middle of what is left when its display is gone', () => {
    expect(placeWindow({ x: 1600, y: 100, width: 1200, height: 800 }, [laptop])).toEqual({ width: 1200, height: 800 });
  });

  test('where its title bar can be caught', () => {
    expect(placeWindow({ x: 100, y: -300, width: 1200, height: 800 }, [laptop])).not.toHaveProperty('x');
    expect(placeWindow({ x: 1400, y: 100, width: 1200, height: 800 }, [laptop])).not.toHaveProperty('x');
    expect(placeWindow({ x: -1000, y: 100, width: 1200, height: 800 }, [laptop])).toHaveProperty('x', -1000);
  });

  test('no larger than its display, unless the display is smaller than the smallest window', () => {
    expect(placeWindow({ x: 0, y: 25, width: 4000, height: 3000 }, [laptop])).toMatchObject({ width: 1440, height: 875 });
    expect(placeWindow(null, [{ x: 0, y: 0, width: 640, height: 480 }])).toEqual(minimumSize);
  });

  test('whatever was remembered, its title bar is on a display or the system centres it', () => {
    const area = fc.record({ x: fc.integer(), y: fc.integer(), width: fc.nat(8000), height: fc.nat(8000) });
    fc.assert(
      fc.property(area, fc.array(area, { maxLength: 3 }), (remembered, areas) => {
        const { x, y } = placeWindow(remembered, areas);
        if (x === undefined || y === undefined) return;
        expect(areas.some((each) => y >= each.y && y < each.y + each.height && x < each.x + each.width)).toBe(true);
      }),
    );
  });
});

test('a state that makes no sense is refused', () => {
  expect(windowStateSchema.safeParse({ bounds: { x: 0, y: 0, width: 0, height: -4 }, maximized: false }).success).toBe(false);
  expect(windowStateSchema.safeParse({ bounds: { x: null, y: 0, width: 10, height: 10 }, maximized: false }).success).toBe(false);
});
