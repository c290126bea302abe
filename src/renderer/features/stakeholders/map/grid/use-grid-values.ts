import type { ChangeRecord } from '@shared/model/changes';
import type { Result } from '@shared/result';
import { shiftValues } from '@shared/stakeholder-map/commands/power-interest';
import { type GridPerson, type GridValues, gridPeople, type KnownValues } from '@shared/stakeholder-map/power-interest/people';
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { type Gesture, markGesture } from '@/persistence/gesture';
import { showError } from '@/ui/toast';
import { useMap } from '../map-context';
import { announce } from '../map-ui';
import { labelOf, mutationsOf, saveValues, spokenValues, type ValuesOf } from './grid-changes';

/** A run of arrow keys is over when no key came for so long. */
const runPause = 700;

const same = (a: KnownValues, b: KnownValues) => a.influence === b.influence && a.interest === b.interest;

/**
 * Everybody on the map with their influence and interest: as the model has it, and as the hand does until the model has
 * taken it in. One drag is one step of undo, and so is one run of arrow keys.
 */
export function useGridValues() {
  const { model, options, t } = useMap();
  const { accountId } = model.map;
  const kept = useMemo(() => gridPeople(model, options), [model, options]);
  const [held, setHeld] = useState<ValuesOf>(new Map());
  /** Held values that are on the disk: what the model says next is true, whatever it is. */
  const saved = useRef(new Set<string>());
  const run = useRef<{ gesture: Gesture; values: Map<string, KnownValues>; timer: number } | null>(null);

  const people = useMemo(
    () => (held.size === 0 ? kept : kept.map((person): GridPerson => ({ ...person, ...held.get(person.personId) }))),
    [kept, held],
  );
  const latest = useRef({ people, accountId, t });
  useLayoutEffect(() => {
    latest.current = { people, accountId, t };
  });

  useLayoutEffect(() => {
    const inModel = new Map(kept.map((person) => [person.personId, person]));
    const done = (id: string, values: KnownValues) => {
      const person = inModel.get(id);
      return saved.current.delete(id) || !person || same(person, values);
    };
    setHeld((before) => {
      const rest = [...before].filter(([id, values]) => !done(id, values));
      return rest.length === before.size ? before : new Map(rest);
    });
  }, [kept]);

  const hold = useCallback((values: ValuesOf) => {
    for (const id of values.keys()) saved.current.delete(id);
    setHeld((before) => new Map([...before, ...values]));
  }, []);
  const letGo = useCallback((ids: Iterable<string>) => {
    const gone = new Set(ids);
    setHeld((before) => new Map([...before].filter(([id]) => !gone.has(id))));
  }, []);
  const settle = useCallback(
    (values: ValuesOf, outcome: Result<ChangeRecord>) => {
      if (!outcome.ok || outcome.value.changes.length === 0) letGo(values.keys());
      else for (const id of values.keys()) saved.current.add(id);
    },
    [letGo],
  );

  /** Keeps what a drag, or placing somebody, came to. */
  const put = (values: ValuesOf) => {
    const known = new Map(people.map((person) => [person.personId, person]));
    const changed = new Map([...values].filter(([id, next]) => !same(known.get(id) ?? next, next)));
    if (changed.size === 0) return;
    hold(changed);
    void saveValues(changed, people, accountId).then((outcome) => settle(changed, outcome));
    announce(spokenValues(changed, people, t));
  };

  const endRun = useCallback(() => {
    if (!run.current) return;
    const { gesture, values, timer } = run.current;
    run.current = null;
    window.clearTimeout(timer);
    const { people: now, accountId: account } = latest.current;
    void gesture.stop(labelOf(values, now), { accountId: account }).then((outcome) => {
      if (!outcome.ok) showError(outcome.error);
      settle(values, outcome);
    });
  }, [settle]);
  /** Escape: the run of keys did not happen. False when there was none. */
  const giveUpRun = () => {
    if (!run.current) return false;
    const { gesture, values, timer } = run.current;
    run.current = null;
    window.clearTimeout(timer);
    gesture.bail();
    letGo(values.keys());
    announce(t('stakeholders:map.putBack'));
    return true;
  };
  /** Moves people by one step; kept when the run of keys ends. */
  const nudge = (personIds: readonly string[], by: GridValues) => {
    const now = new Map(
      latest.current.people.filter(({ personId }) => personIds.includes(personId)).map((person) => [person.personId, person]),
    );
    const values = shiftValues(now, by);
    if (values.size === 0) return;
    // At the edge nothing moves, and nothing is dated.
    if (!run.current && [...values].every(([id, next]) => same(now.get(id) ?? next, next)))
      return announce(spokenValues(values, people, t));
    if (run.current && [...run.current.values.keys()].some((id) => !values.has(id))) endRun();
    run.current ??= { gesture: markGesture(), values: new Map(), timer: 0 };
    window.clearTimeout(run.current.timer);
    run.current.timer = window.setTimeout(endRun, runPause);
    run.current.values = values;
    run.current.gesture.add(mutationsOf(values));
    hold(values);
    announce(spokenValues(values, people, t));
  };
  useEffect(() => {
    window.addEventListener('pointerdown', endRun, true);
    return () => {
      window.removeEventListener('pointerdown', endRun, true);
      endRun();
    };
  }, [endRun]);

  return { people, put, nudge, endRun, giveUpRun };
}
