import { monthsIn, unitsBetween, type Zoom } from '@shared/charts/timeline';
import { addDays, daysBetween } from '@shared/domain/calendar';
import { movedWork, resizedWork, type WorkStatus } from '@shared/domain/roadmap';
import type { Initiative } from '@shared/model/roadmap';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import { today as dayToday } from '@/ui/today';
import { useFollowFocus } from '@/ui/use-follow-focus';
import { useT } from '@/ui/use-t';
import { DependencyLines } from './DependencyLines';
import { moveInitiative, moveMilestone, moveObjective, resizeInitiative } from './roadmap-changes';
import { type Item, itemsOf, type RoadmapPlan, type RoadmapRow, rowsOf, scaleOf } from './roadmap-rows';
import classes from './Timeline.module.css';
import { TimelineHead } from './TimelineHead';
import { ObjectiveRow, WorkRow } from './TimelineRows';
import { type Held, useTimelineDrag } from './use-timeline-drag';
import type { WorkWords } from './use-work-words';

type TimelineProps = {
  /** Id of the element that the keys count in. */
  area: string;
  plan: RoadmapPlan;
  statuses: ReadonlyMap<string, WorkStatus>;
  words: WorkWords;
  ownerOf: (initiative: Initiative) => string;
  zoom: Zoom;
  /** Changes when somebody asks for today. */
  showToday: number;
  currentId: string | null;
  onOpen: (id: string) => void;
  onDelete: (item: Item) => void;
};

const rowHeight = 48;
/** Width of the names beside the bars. */
const names = 304;

/** The roadmap over time: objectives, their work as bars with its milestones, and what waits for what. */
export function Timeline({ area, plan, statuses, words, ownerOf, zoom, showToday, currentId, onOpen, onDelete }: TimelineProps) {
  const t = useT();
  const today = dayToday();
  const scroller = useRef<HTMLDivElement>(null);
  const { follow, focusCard } = useFollowFocus(scroller);
  const rows = useMemo(() => rowsOf(plan), [plan]);
  const items = useMemo(() => itemsOf(rows), [rows]);
  const scale = useMemo(() => scaleOf(plan, today, zoom), [plan, today, zoom]);
  const [tab, setTab] = useState<string | null>(null);
  const [said, setSaid] = useState('');
  const tabId = items.some(({ id }) => id === tab) ? tab : (items.find(({ table }) => table === 'initiatives') ?? items[0])?.id;
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 8,
  });

  // Today stands a quarter of the way in, also after looking closer or further away.
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is moved on the line must not move the line
  useEffect(() => {
    const view = scroller.current;
    if (view) view.scrollLeft = scale.x(today) - (view.clientWidth - names) / 4;
  }, [zoom, showToday]);

  const done = async ({ id, mode, days }: Held): Promise<boolean> => {
    const step = { days };
    const row = rows.find((one) => one.id === id);
    if (row?.kind === 'objective') return row.objective !== null && (await moveObjective(row.objective, step, zoom)).ok;
    if (row) {
      const saved =
        mode === 'move' ? moveInitiative(row.initiative, row.milestones, step, zoom) : resizeInitiative(row.initiative, mode, step);
      return (await saved)?.ok ?? false;
    }
    const milestone = plan.milestones.find((one) => one.id === id);
    return milestone !== undefined && (await moveMilestone(milestone, step)).ok;
  };
  const perDay = scale.width / Math.max(1, daysBetween(scale.from, scale.to));
  const { held, start, wasDrag } = useTimelineDrag({ scroller, perDay, drawn: plan, onDone: done });

  /** The rows as the hand has them. */
  const shown = useMemo(() => (held ? rows.map((row) => heldRow(row, held)) : rows), [rows, held]);
  const works = useMemo(
    () => shown.flatMap((row, index) => (row.kind === 'work' ? [{ initiative: row.initiative, row: index }] : [])),
    [shown],
  );
  const conflicts = useMemo(
    () =>
      new Set(
        [...statuses.values()].flatMap(({ reasons }) =>
          reasons.flatMap((why) => (why.kind === 'conflict' ? [`${why.conflict.id} ${why.conflict.dependsOnId}`] : [])),
        ),
      ),
    [statuses],
  );

  const go = (item: Item | undefined) => {
    if (!item) return;
    setTab(item.id);
    virtualizer.scrollToIndex(item.row);
    focusCard(item.id);
    // Out of sight it is drawn first.
    follow(item.id, item.id);
  };

  const onKeyDown = (event: KeyboardEvent, id: string) => {
    const at = items.findIndex((item) => item.id === id);
    const item = items[at];
    if (!item || event.altKey) return;
    const sideways = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (sideways !== 0) {
      const step = event.ctrlKey || event.metaKey ? { days: sideways } : { months: sideways * monthsIn[zoom] };
      void moveByKey(item, step, event.shiftKey);
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') go(items[at + (event.key === 'ArrowDown' ? 1 : -1)]);
    else if (event.key === 'Home') go(items[0]);
    else if (event.key === 'End') go(items.at(-1));
    else if (event.key === 'Delete') {
      onDelete(item);
      go(items[at + 1] ?? items[at - 1]);
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const moveByKey = async (item: Item, step: { months: number } | { days: number }, resize: boolean) => {
    const row = rows[item.row];
    const milestone = item.table === 'milestones' ? plan.milestones.find(({ id }) => id === item.id) : undefined;
    if (milestone) await moveMilestone(milestone, step);
    else if (row?.kind === 'objective' && row.objective) await moveObjective(row.objective, step, zoom);
    else if (row?.kind === 'work')
      await (resize ? resizeInitiative(row.initiative, 'end', step) : moveInitiative(row.initiative, row.milestones, step, zoom));
    setSaid(item.id);
  };
  // Said once what was moved is drawn where it is now.
  const saidRow = rows[items.find(({ id }) => id === said)?.row ?? -1];
  const saidMilestone = plan.milestones.find(({ id }) => id === said);

  const common = { scale, tabId, currentId, onOpen, onKeyDown, onFocus: setTab, start, wasDrag };
  const height = rows.length * rowHeight;
  return (
    <section className={classes.frame} id={area} aria-label={t('roadmap:timeline')}>
      <p className="kf-visually-hidden" role="status">
        {saidMilestone
          ? t('roadmap:movedTo', { name: saidMilestone.title, when: words.dates({ startsOn: saidMilestone.dueOn, endsOn: null }) })
          : saidRow?.kind === 'work'
            ? t('roadmap:movedTo', { name: saidRow.initiative.title, when: words.dates(saidRow.initiative) })
            : saidRow?.objective
              ? t('roadmap:movedTo', {
                  name: saidRow.objective.title,
                  when: words.dates({ startsOn: saidRow.objective.dueOn, endsOn: null }),
                })
              : ''}
      </p>
      <div className={classes.scroller} ref={scroller} style={{ scrollPaddingInlineStart: names + 16 }}>
        <div className={classes.canvas} style={{ width: names + scale.width }}>
          <div className={classes.head}>
            <span className={classes.corner} style={{ width: names }}>
              {t('roadmap:corner')}
            </span>
            <TimelineHead scale={scale} zoom={zoom} today={today} />
          </div>
          <div className={classes.body} style={{ height }}>
            <div className={classes.ground} style={{ left: names, width: scale.width }}>
              {unitsBetween(scale.from, scale.to, zoom).map((day) => (
                <span key={day} className={classes.rule} style={{ left: scale.x(day) }} />
              ))}
              <span className={classes.today} style={{ left: scale.x(today) }} />
              <DependencyLines scale={scale} works={works} conflicts={conflicts} rowHeight={rowHeight} height={height} />
            </div>
            <ul className={classes.rows}>
              {virtualizer.getVirtualItems().map(({ index, start: top }) => {
                const row = shown[index];
                if (!row) return null;
                return (
                  <li key={row.id} className={classes.row} data-kind={row.kind} style={{ top, height: rowHeight }}>
                    {row.kind === 'objective' ? (
                      <ObjectiveRow objective={row.objective} plan={plan} statuses={statuses} names={names} {...common} />
                    ) : (
                      <WorkRow
                        row={row}
                        status={statuses.get(row.id)}
                        words={words}
                        owner={ownerOf(row.initiative)}
                        names={names}
                        {...common}
                      />
                    )}
                  </li>
                );
              })}
            </ul>
          </div>
        </div>
      </div>
    </section>
  );
}

/** A row with what the hand holds where it holds it. */
function heldRow(row: RoadmapRow, { id, mode, days }: Held): RoadmapRow {
  const step = { days };
  if (row.kind === 'objective') {
    if (row.id !== id || !row.objective?.dueOn) return row;
    return { ...row, objective: { ...row.objective, dueOn: addDays(row.objective.dueOn, days) } };
  }
  if (row.id !== id) {
    if (!row.milestones.some((milestone) => milestone.id === id)) return row;
    const milestones = row.milestones.map((one) => (one.id === id ? { ...one, dueOn: addDays(one.dueOn, days) } : one));
    return { ...row, milestones };
  }
  if (mode !== 'move') return { ...row, initiative: { ...row.initiative, ...resizedWork(row.initiative, mode, step) } };
  const moved = movedWork(row.initiative, row.milestones, step);
  if (!moved) return row;
  const dueOf = new Map(moved.milestones.map((one) => [one.id, one.dueOn]));
  return {
    ...row,
    initiative: { ...row.initiative, ...moved.dates },
    milestones: row.milestones.map((one) => ({ ...one, dueOn: dueOf.get(one.id) ?? one.dueOn })),
  };
}
