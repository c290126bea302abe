import { dependencyPath, type TimeScale } from '@shared/charts/timeline';
import { addDays } from '@shared/domain/calendar';
import { spanOf } from '@shared/domain/roadmap';
import type { Initiative } from '@shared/model/roadmap';
import classes from './Timeline.module.css';

type DependencyLinesProps = {
  scale: TimeScale;
  /** As they are drawn, a dragged one where the hand has it. */
  works: readonly { initiative: Initiative; row: number }[];
  /** "id dependsOnId" of those that cannot hold. */
  conflicts: ReadonlySet<string>;
  rowHeight: number;
  height: number;
};

/** What waits for what: from the end of a bar to the start of the one that waits, vermilion and dashed where it cannot hold. */
export function DependencyLines({ scale, works, conflicts, rowHeight, height }: DependencyLinesProps) {
  const placed = new Map(
    works.flatMap(({ initiative, row }) => {
      const span = spanOf(initiative);
      return span ? [[initiative.id, { ...span, y: (row + 0.5) * rowHeight }] as const] : [];
    }),
  );
  return (
    <svg className={classes.lines} width={scale.width} height={height} aria-hidden="true">
      {works.flatMap(({ initiative }) =>
        initiative.dependsOnIds.map((dependsOnId) => {
          const [before, after] = [placed.get(dependsOnId), placed.get(initiative.id)];
          if (!before || !after) return null;
          const to = { x: scale.x(after.from), y: after.y };
          const key = `${initiative.id} ${dependsOnId}`;
          return (
            <g key={key} className={classes.line} data-conflict={conflicts.has(key) || undefined}>
              <path d={dependencyPath({ x: scale.x(addDays(before.to, 1)), y: before.y }, to)} />
              <path className={classes.tip} d={`M${to.x} ${to.y}l-5 -3.5v7z`} />
            </g>
          );
        }),
      )}
    </svg>
  );
}
