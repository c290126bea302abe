import { Checkbox } from '@mantine/core';
import type { InlineCommon } from './InlineFrame';
import classes from './InlineFrame.module.css';
import type { CommitAnswer } from './inline-field';

type InlineCheckProps = InlineCommon & { value: boolean; onCommit: (value: boolean) => CommitAnswer };

/** Yes or no, changed by one click or Space. */
export function InlineCheck({ label, layout = 'stacked', value, readOnly = false, onCommit }: InlineCheckProps) {
  const named = layout === 'stacked' || layout === 'row';
  return (
    <div className={classes.field} data-layout={layout}>
      {named && (
        <span className={classes.label} aria-hidden>
          {label}
        </span>
      )}
      <Checkbox
        className={classes.check ?? ''}
        aria-label={label}
        checked={value}
        disabled={readOnly}
        onChange={(event) => void onCommit(event.currentTarget.checked)}
      />
    </div>
  );
}
