import { ViewportPortal } from '@xyflow/react';
import { useGuides } from './guides-ui';
import classes from './MapCanvas.module.css';

/** The lines that say with what a dragged card stands in line; as thin at every zoom. */
export function GuideLines() {
  const { guides } = useGuides();
  if (guides.length === 0) return null;
  return (
    <ViewportPortal>
      <svg className={classes.guides} aria-hidden>
        {guides.map(({ from, to, kind }) => (
          <line key={`${from.x} ${from.y} ${to.x} ${to.y}`} data-kind={kind} x1={from.x} y1={from.y} x2={to.x} y2={to.y} />
        ))}
      </svg>
    </ViewportPortal>
  );
}
