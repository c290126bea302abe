import type { Side } from '@shared/package/difference';
import classes from './Comparison.module.css';
import { chooseSide } from './package-store';
import { useInstantText } from './use-instant-text';

type Props = {
  /** Only one of a group is chosen. */
  group: string;
  keys: readonly string[];
  side: Side;
  checked: boolean;
  value: string;
  at: string | null;
  /** What choosing it does, for who does not see the table. */
  label: string;
};

/** One of the two values of a conflict. */
export function Choice({ group, keys, side, checked, value, at, label }: Props) {
  const instantText = useInstantText();
  return (
    <label className={classes.choice} data-checked={checked || undefined}>
      <input type="radio" name={group} checked={checked} aria-label={`${label} ${value}`} onChange={() => chooseSide(keys, side)} />
      <span>
        <span className={classes.value} dir="auto">
          {value}
        </span>
        <span className={classes.when}>{instantText(at)}</span>
      </span>
    </label>
  );
}
