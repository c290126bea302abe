import { Button } from '@mantine/core';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useCallback, useEffect, useRef, useState } from 'react';
import { type HistoryCommit, readCommitChanges } from '@/persistence/queries/history';
import type { HistoryScope } from '@/persistence/queries/history-scope';
import { useFormat } from '@/ui/use-format';
import { useT } from '@/ui/use-t';
import { CommitLine } from './CommitLine';
import { EntryLine } from './EntryLine';
import classes from './History.module.css';
import { type HistoryFilter, isFiltering } from './history-filter';
import type { HistoryRow, Told } from './history-rows';
import { revertChanges } from './revert-changes';
import { useDayText } from './use-day-text';
import type { useHistoryList } from './use-history';

type Props = {
  scope: HistoryScope;
  list: ReturnType<typeof useHistoryList>;
  filter: HistoryFilter;
  onClear: () => void;
};

/** Lines from the end of what is read at which more is read. */
const readAhead = 30;

/** The changes of a scope, the latest first; only the lines in sight are drawn, and the log is read as one scrolls. */
export function HistoryList({ scope, list, filter, onClear }: Props) {
  const t = useT();
  const format = useFormat();
  const dayText = useDayText();
  const { rows, readOn, page } = list;
  const scroller = useRef<HTMLDivElement>(null);
  const [refusal, setRefusal] = useState<{ key: string; text: string } | null>(null);
  const keyAt = useCallback((index: number) => rows[index]?.key ?? index, [rows]);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 36,
    getItemKey: keyAt,
    overscan: 12,
  });
  const items = virtual.getVirtualItems();
  const lastShown = items.at(-1)?.index ?? 0;
  useEffect(() => {
    if (lastShown >= rows.length - readAhead) readOn();
  });

  const revert = async (key: string, commit: HistoryCommit, told: Told | null) => {
    const changes = told ? [told.change] : await readCommitChanges(commit.seq, scope);
    const text = await revertChanges(commit, changes, scope.accountId ?? commit.accountId, { t, locale: format.locale });
    setRefusal(text === null ? null : { key, text });
  };

  const line = (row: HistoryRow) => {
    if (row.kind === 'day') return <h2 className={classes.day}>{dayText(row.day)}</h2>;
    if (row.kind === 'more') {
      return (
        <Button size="xs" variant="subtle" className={classes.more ?? ''} onClick={() => list.more(row.commit)}>
          {t('history:showMore', { formatted: format.number(row.commit.count) })}
        </Button>
      );
    }
    if (row.kind === 'entry') return <EntryLine row={row} onRevert={() => void revert(row.key, row.commit, row.told)} />;
    return (
      <CommitLine
        row={row}
        accountName={scope.accountId || !row.commit.accountId ? null : String(page?.names('accounts', row.commit.accountId)?.name ?? '')}
        onToggle={() => list.toggle(row.commit)}
        onRevert={() => void revert(row.key, row.commit, row.told)}
      />
    );
  };

  if (rows.length === 0) {
    return (
      <div className={classes.none}>
        <p role="status">{t('history:noMatch')}</p>
        {isFiltering(filter) && (
          <Button size="xs" variant="default" onClick={onClear}>
            {t('history:clearFilters')}
          </Button>
        )}
      </div>
    );
  }
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls can be scrolled with the keyboard
    <section className={classes.scroller} ref={scroller} aria-label={t('history:list')} tabIndex={0}>
      <div className={classes.list} style={{ height: virtual.getTotalSize() }}>
        {items.map((item) => {
          const row = rows[item.index];
          return (
            row && (
              <div
                key={item.key}
                ref={virtual.measureElement}
                data-index={item.index}
                className={classes.row}
                style={{ transform: `translateY(${item.start}px)` }}
              >
                {line(row)}
                {refusal?.key === row.key && (
                  <p className={classes.refusal} role="alert">
                    {refusal.text}
                  </p>
                )}
              </div>
            )
          );
        })}
      </div>
    </section>
  );
}
