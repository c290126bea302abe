import { dependencyPath, timeScale, unitStart } from '../../charts/timeline';
import { addDays, addMonths, daysBetween } from '../../domain/calendar';
import type { CalendarDate } from '../../model/fields';
import { element } from '../../stakeholder-map/svg';
import { ellipsise, textWidth } from '../../stakeholder-map/text-metrics';
import { canvas, ink, type PlanDrawing, words } from './drawing';
import { type BarState, barLooks } from './gantt-looks';

export type GanttBar = {
  readonly title: string;
  /** Who, in the line below the title. */
  readonly detail: string;
  readonly from: CalendarDate;
  readonly to: CalendarDate;
  /** 0 to 100. */
  readonly progress: number;
  readonly state: BarState;
  /** Places in the list of the bars this one waits for, and whether each can hold. */
  readonly waitsFor: readonly { readonly index: number; readonly conflict: boolean }[];
  readonly milestones: readonly { readonly on: CalendarDate; readonly done: boolean }[];
};

const width = 780;
const names = 262;
const right = 16;
const head = 44;
const rowHeight = 37;
const foot = 34;

const looks = barLooks(ink);
const states = ['planned', 'active', 'done', 'at-risk', 'late'] as const;

export type GanttLabels = {
  readonly today: string;
  readonly states: Record<BarState, string>;
  readonly milestone: string;
  /** The head of a quarter, by its first day. */
  readonly quarter: (day: CalendarDate) => string;
};

/** Initiatives over time: outlined when planned, filled as far as they are done, edged in amber or vermilion when at risk or late; milestones as diamonds, and a line to what waits. */
export function drawGantt(bars: readonly GanttBar[], today: CalendarDate, labels: GanttLabels): PlanDrawing {
  const days = bars.flatMap(({ from, to, milestones }) => [from, to, ...milestones.map(({ on }) => on)]).sort();
  const start = unitStart(days[0] ?? today, 'quarter');
  const end = addMonths(unitStart(days.at(-1) ?? today, 'quarter'), 3);
  const span = Math.max(1, daysBetween(start, end));
  const room = width - names - right;
  const scale = timeScale(start, end, room);
  const x = (day: CalendarDate) => names + scale.x(day);
  const height = head + bars.length * rowHeight + foot;

  const months = Math.round(span / 30.4);
  const step = months > 36 ? 12 : months > 18 ? 6 : 3;
  const ticks: CalendarDate[] = [];
  for (let day = start; day < end; day = addMonths(day, step)) ticks.push(day);
  const grid = ticks.map(
    (day) =>
      element('line', { x1: x(day), y1: 14, x2: x(day), y2: height - foot, stroke: ink.hairline }) +
      words(step === 12 ? day.slice(0, 4) : labels.quarter(day), x(day) + 5, 28, { 'font-size': 11, fill: ink.muted, 'font-weight': 600 }),
  );
  const rows = bars.map((bar, index) => {
    const y = head + index * rowHeight;
    const look = looks[bar.state];
    const [from, to] = [x(bar.from), Math.max(x(addDays(bar.to, 1)), x(bar.from) + 6)];
    const barWidth = to - from;
    const progress = Math.min(Math.max(bar.progress, 0), 100) / 100;
    return [
      element('line', { x1: 0, y1: y, x2: width - right, y2: y, stroke: ink.hairline }),
      words(ellipsise(bar.title, names - 20, 13, 'semibold'), 0, y + 17, { 'font-size': 13, 'font-weight': 600 }),
      words(ellipsise(bar.detail, names - 20, 11), 0, y + 32, { 'font-size': 11, fill: ink.muted }),
      element('rect', {
        x: from,
        y: y + 10,
        width: barWidth,
        height: 18,
        rx: 4,
        fill: look.fill,
        stroke: look.edge,
        'stroke-width': 1.5,
        'stroke-dasharray': look.dashed ? '4 3' : undefined,
      }),
      progress > 0 && bar.state !== 'done'
        ? element('rect', { x: from, y: y + 10, width: Math.max(4, barWidth * progress), height: 18, rx: 4, fill: look.done })
        : '',
      ...bar.milestones.map(({ on, done }) => {
        const cx = x(on);
        return element('path', {
          d: `M${cx} ${y + 11} l8 8 l-8 8 l-8 -8 z`,
          fill: done ? ink.ink : ink.paper,
          stroke: ink.ink,
          'stroke-width': 1.5,
        });
      }),
    ].join('');
  });
  const links = bars.flatMap((bar, index) =>
    bar.waitsFor.flatMap(({ index: other, conflict }) => {
      const before = bars[other];
      if (!before) return [];
      const from = { x: x(addDays(before.to, 1)), y: head + other * rowHeight + 19 };
      const to = { x: x(bar.from), y: head + index * rowHeight + 19 };
      const stroke = conflict ? ink.bad : ink.faint;
      return (
        element('path', {
          d: dependencyPath(from, to),
          fill: 'none',
          stroke,
          'stroke-width': 1.25,
          'stroke-dasharray': conflict ? '3 2' : undefined,
        }) + element('path', { d: `M${to.x} ${to.y} l-5 -3.5 v7 z`, fill: stroke })
      );
    }),
  );
  const now =
    today >= start && today < end
      ? element('line', {
          x1: x(today),
          y1: 34,
          x2: x(today),
          y2: height - foot,
          stroke: ink.ink,
          'stroke-width': 1.5,
          'stroke-dasharray': '2 3',
        }) +
        words(labels.today, x(today), 12, { 'text-anchor': x(today) > width - 80 ? 'end' : 'middle', 'font-size': 11, 'font-weight': 600 })
      : '';
  return canvas(width, height, [...grid, ...links, ...rows, now, legend(bars, labels, height)].join(''));
}

function legend(bars: readonly GanttBar[], labels: GanttLabels, height: number): string {
  const y = height - 14;
  let at = names;
  const used = states.filter((state) => bars.some((bar) => bar.state === state));
  const keys = used.map((state) => {
    const look = looks[state];
    const key =
      element('rect', {
        x: at,
        y: y - 9,
        width: 22,
        height: 11,
        rx: 3,
        fill: look.fill,
        stroke: look.edge,
        'stroke-width': 1.5,
        'stroke-dasharray': look.dashed ? '4 3' : undefined,
      }) + words(labels.states[state], at + 28, y, { 'font-size': 11, fill: ink.muted });
    at += 28 + textWidth(labels.states[state], 11, 'regular') + 20;
    return key;
  });
  const diamond = bars.some(({ milestones }) => milestones.length > 0)
    ? element('path', { d: `M${at + 6} ${y - 10} l6 6 l-6 6 l-6 -6 z`, fill: ink.paper, stroke: ink.ink, 'stroke-width': 1.5 }) +
      words(labels.milestone, at + 18, y, { 'font-size': 11, fill: ink.muted })
    : '';
  return keys.join('') + diamond;
}
