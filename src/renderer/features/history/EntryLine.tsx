import { RevertButton } from './CommitLine';
import classes from './History.module.css';
import type { HistoryRow } from './history-rows';

type Props = { row: Extract<HistoryRow, { kind: 'entry' }>; onRevert: () => void };

/** One change of an opened commit. */
export function EntryLine({ row: { told, commit }, onRevert }: Props) {
  return (
    <div className={classes.entry} data-undone={commit.undoneAt !== null || undefined}>
      <span className={classes.text} dir="auto" title={told.text}>
        {told.text}
      </span>
      {commit.undoneAt === null ? <RevertButton told={told} text={told.text} onRevert={onRevert} /> : <span />}
    </div>
  );
}
