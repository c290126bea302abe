import { useElementSize } from '@mantine/hooks';
import { labelSides } from '@shared/charts/point-labels';
import { type BoxBounds, boxes, movedBy, type PlacedAccount, type Standing } from '@shared/domain/plan/four-box';
import { type KeyboardEvent, type PointerEvent, useMemo, useRef, useState } from 'react';
import { useFormat } from '@/ui/use-format';
import { useT } from '@/ui/use-t';
import classes from './FourBoxes.module.css';

type FourBoxChartProps = {
  placed: readonly PlacedAccount[];
  moved: ReadonlyMap<string, Standing>;
  bounds: BoxBounds;
  boxText: (standing: Standing) => string;
  onOpen: (one: PlacedAccount) => void;
  onMove: (accountId: string, to: Standing) => void;
  onPutBack: () => void;
};

/** Less than this is a click with an unsteady hand. */
const threshold = 4;
const ticks = [0, 25, 50, 75, 100];
const steps: Partial<Record<string, Standing>> = {
  ArrowUp: { score: 1, health: 0 },
  ArrowDown: { score: -1, health: 0 },
  ArrowLeft: { score: 0, health: -1 },
  ArrowRight: { score: 0, health: 1 },
};

/** The four boxes with a point per account: a click opens it, a drag or the arrow keys try it elsewhere, Escape puts all back. */
export function FourBoxChart({ placed, moved, bounds, boxText, onOpen, onMove, onPutBack }: FourBoxChartProps) {
  const t = useT();
  const format = useFormat();
  const { ref, width, height } = useElementSize();
  const drag = useRef<{ id: string; x: number; y: number; from: Standing } | null>(null);
  const dragged = useRef(false);
  const [held, setHeld] = useState<string | null>(null);
  const points = placed.map((one) => ({ one, at: moved.get(one.account.id) ?? one }));
  const sides = useMemo(
    () =>
      labelSides(
        placed.map((one) => {
          const at = moved.get(one.account.id) ?? one;
          return { id: one.account.id, x: (at.health / 100) * width, y: (1 - at.score / 100) * height, text: one.account.name };
        }),
        { width, height },
      ),
    [placed, moved, width, height],
  );

  const onPointerDown = (event: PointerEvent<HTMLButtonElement>, id: string, from: Standing) => {
    if (event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    drag.current = { id, x: event.clientX, y: event.clientY, from };
    dragged.current = false;
  };
  const onPointerMove = (event: PointerEvent<HTMLButtonElement>) => {
    const start = drag.current;
    if (!start || width === 0 || height === 0) return;
    const [right, down] = [event.clientX - start.x, event.clientY - start.y];
    if (!dragged.current && Math.hypot(right, down) < threshold) return;
    dragged.current = true;
    setHeld(start.id);
    onMove(start.id, movedBy(start.from, { score: (-down / height) * 100, health: (right / width) * 100 }));
  };
  const onPointerUp = () => {
    drag.current = null;
    setHeld(null);
  };
  const onKeyDown = (event: KeyboardEvent, id: string, at: Standing) => {
    if (event.key === 'Escape' && (moved.size > 0 || drag.current)) {
      event.preventDefault();
      onPointerUp();
      onPutBack();
      return;
    }
    const step = steps[event.key];
    if (!step || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    const by = event.shiftKey ? 5 : 1;
    onMove(id, movedBy(at, { score: step.score * by, health: step.health * by }));
  };

  return (
    <div className={classes.chart}>
      <span className={classes.scoreAxis}>{t('selection:boxes.score')}</span>
      <section className={classes.plot} ref={ref} aria-label={t('selection:boxes.plot')}>
        {boxes.map((box) => (
          <span key={box} className={classes.box} data-box={box} style={boxStyle(box, bounds)} aria-hidden>
            <strong>{t(`selection:boxes.boxes.${box}`)}</strong>
            <span>{t(`selection:boxes.what.${box}`)}</span>
          </span>
        ))}
        {ticks.map((tick) => (
          <span key={tick} aria-hidden>
            <span className={classes.healthTick} style={{ left: `${tick}%` }}>
              {format.number(tick)}
            </span>
            <span className={classes.scoreTick} style={{ bottom: `${tick}%` }}>
              {format.number(tick)}
            </span>
          </span>
        ))}
        <svg className={classes.lines} aria-hidden="true">
          <line x1="0" x2="100%" y1={`${100 - bounds.attractiveFrom}%`} y2={`${100 - bounds.attractiveFrom}%`} />
          <line x1={`${bounds.healthyAbove}%`} x2={`${bounds.healthyAbove}%`} y1="0" y2="100%" />
          {points.map(
            ({ one, at }) =>
              at !== one && (
                <g key={one.account.id}>
                  <line x1={`${one.health}%`} y1={`${100 - one.score}%`} x2={`${at.health}%`} y2={`${100 - at.score}%`} />
                  <circle cx={`${one.health}%`} cy={`${100 - one.score}%`} r="5" />
                </g>
              ),
          )}
        </svg>
        {points.map(({ one, at }) => {
          const { id, name } = one.account;
          const label = t('selection:boxes.point', {
            name,
            score: format.number(Math.round(at.score)),
            health: format.number(Math.round(at.health)),
            box: boxText(at),
          });
          return (
            <button
              key={id}
              type="button"
              className={classes.point}
              style={{ left: `${at.health}%`, bottom: `${at.score}%` }}
              data-side={sides.get(id) ?? 'none'}
              data-moved={at !== one || undefined}
              data-held={id === held || undefined}
              aria-label={label}
              title={label}
              onPointerDown={(event) => onPointerDown(event, id, at)}
              onPointerMove={onPointerMove}
              onPointerUp={onPointerUp}
              onPointerCancel={onPointerUp}
              onKeyDown={(event) => onKeyDown(event, id, at)}
              onClick={(event) => {
                // The end of a drag is no click; a key's click has no detail.
                if (!dragged.current || event.detail === 0) onOpen(one);
                dragged.current = false;
              }}
            >
              <span className={classes.name} dir="auto">
                {name}
              </span>
            </button>
          );
        })}
      </section>
      <span className={classes.healthAxis}>{t('selection:boxes.health')}</span>
    </div>
  );
}

/** Where a box is in the plot. */
function boxStyle(box: (typeof boxes)[number], { attractiveFrom, healthyAbove }: BoxBounds) {
  const healthy = box === 'grow' || box === 'keep';
  const attractive = box === 'grow' || box === 'repair';
  return {
    left: healthy ? `${healthyAbove}%` : 0,
    right: healthy ? 0 : `${100 - healthyAbove}%`,
    top: attractive ? 0 : `${100 - attractiveFrom}%`,
    bottom: attractive ? `${attractiveFrom}%` : 0,
  };
}
