import { EventEmitter } from 'node:events';
import type { BrowserWindow } from 'electron';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Log } from '../../../src/main/log';
import { patienceMs, showWhenReady } from '../../../src/main/window/show-when-ready';

/** As much of a window as is asked. */
class FakeWindow extends EventEmitter {
  webContents = new EventEmitter();
  visible = false;
  shown = 0;
  sizes: number[] = [];
  isVisible = () => this.visible;
  isDestroyed = () => false;
  getBounds = () => ({ x: 0, y: 0, width: 800, height: 600 });
  setBounds = ({ height }: { height: number }) => void this.sizes.push(height);
  show = () => {
    this.visible = true;
    this.shown += 1;
  };
}

const warn = vi.fn();

function openWindow() {
  const window = new FakeWindow();
  showWhenReady(window as unknown as BrowserWindow, { warn } as unknown as Log, window.show);
  return window;
}

beforeEach(() => {
  vi.useFakeTimers();
  warn.mockClear();
});
afterEach(() => {
  vi.useRealTimers();
});

test('is shown at its first paint, once, whatever comes later', () => {
  const window = openWindow();
  window.webContents.emit('did-finish-load');
  expect(window.shown).toBe(0);
  window.emit('ready-to-show');
  vi.advanceTimersByTime(10 * patienceMs);
  expect(window.shown).toBe(1);
  expect(window.sizes).toEqual([]);
  expect(warn).not.toHaveBeenCalled();
});

test('is shown without a first paint when the page was loaded a moment ago, with its size told again', () => {
  const window = openWindow();
  window.webContents.emit('did-finish-load');
  vi.advanceTimersByTime(patienceMs);
  expect(window.shown).toBe(1);
  expect(window.sizes).toEqual([601, 600]);
  expect(warn).toHaveBeenCalledOnce();
});

test('is left alone when it was closed in the meantime', () => {
  const window = openWindow();
  window.webContents.emit('did-finish-load');
  window.emit('closed');
  vi.advanceTimersByTime(patienceMs);
  expect(window.shown).toBe(0);
});
