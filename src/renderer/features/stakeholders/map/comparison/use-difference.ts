import type { CalendarDate } from '@shared/model/fields';
import type { MapSnapshot } from '@shared/model/stakeholder-map';
import { compareMaps, type DatedContent, type MapChange } from '@shared/stakeholder-map/comparison/compare';
import { contentBefore, contentOf } from '@shared/stakeholder-map/comparison/past';
import { placedCards } from '@shared/stakeholder-map/placed-cards';
import { useEffect, useMemo, useRef } from 'react';
import { listSnapshots, readChangesSince } from '@/persistence/queries/map-past';
import { useLive } from '@/persistence/use-live';
import { calendarDay, today } from '@/ui/today';
import { useMap } from '../map-context';
import { type Side, useComparison } from './comparison-ui';

/** Three months back: what a quarterly review looks at. */
export function threeMonthsBack(): CalendarDate {
  const now = new Date();
  return calendarDay(new Date(now.getFullYear(), now.getMonth() - 3, now.getDate()));
}

/** The first instant of a day where the user is, or of the day after. */
function startOf(day: CalendarDate, plusDays = 0): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(year, month - 1, date + plusDays).toISOString();
}

/** A snapshot that is gone gives way to what is there without it. */
const stillThere = (side: Side | null, snapshots: readonly MapSnapshot[] | undefined): Side | null =>
  side?.kind === 'snapshot' && snapshots && !snapshots.some(({ id }) => id === side.id) ? null : side;

/** The two sides of the comparison and what is different; undefined until it is known. */
export function useDifference():
  | { snapshots: readonly MapSnapshot[]; from: Side; to: Side | null; changes: readonly MapChange[] }
  | undefined {
  const { model, options } = useMap();
  const { id: mapId, accountId } = model.map;
  const wanted = useComparison();
  const snapshots = useLive(() => listSnapshots(mapId), [mapId]);
  const from = useMemo((): Side => stillThere(wanted.from, snapshots) ?? { kind: 'day', day: threeMonthsBack() }, [wanted.from, snapshots]);
  const to = useMemo(() => stillThere(wanted.to, snapshots), [wanted.to, snapshots]);
  const fromDay = from.kind === 'day' ? from.day : null;
  const toDay = to?.kind === 'day' ? to.day : null;
  const since = useLive(async () => (fromDay === null ? [] : readChangesSince(accountId, startOf(fromDay))), [accountId, fromDay]);
  const until = useLive(async () => (toDay === null ? [] : readChangesSince(accountId, startOf(toDay, 1))), [accountId, toDay]);

  const sides = useMemo(() => {
    if (!snapshots || !since || !until) return null;
    const now = contentOf(model);
    const dated = (side: Side | null, changes: typeof since): DatedContent => {
      if (side === null) return { content: now, day: today() };
      if (side.kind === 'day') return { content: contentBefore(now, mapId, changes), day: side.day };
      const snapshot = snapshots.find(({ id }) => id === side.id);
      return { content: snapshot?.content ?? now, day: snapshot?.takenOn ?? today() };
    };
    return { earlier: dated(from, since), later: dated(to, until) };
  }, [model, mapId, snapshots, since, until, from, to]);
  const changes = useMemo(() => (sides ? compareMaps(sides.earlier, sides.later) : null), [sides]);

  useEffect(() => {
    if (!changes || !sides) return;
    const former = new Set(changes.flatMap((change) => (change.kind === 'left' && change.seatId === null ? [change.formerSeatId] : [])));
    const cards = placedCards({ map: model.map, ...sides.earlier.content }, options);
    useComparison.setState({ changes, gone: cards.filter(({ seatId }) => former.has(seatId)) });
  }, [changes, sides, model.map, options]);
  // While another day is being read, what was found last stays: the panel must not go from under the hand.
  const last = useRef(changes);
  if (changes) last.current = changes;
  return snapshots && last.current ? { snapshots, from, to, changes: last.current } : undefined;
}
