import { Button } from '@mantine/core';
import { useState } from 'react';
import { useFormat } from '@/ui/use-format';
import { useT } from '@/ui/use-t';
import { ownInSight } from './parts';
import classes from './SuccessPlan.module.css';

type NotSharedYetProps<R> = {
  rows: readonly R[];
  nameOf: (row: R) => string;
  onShare: (rows: readonly R[]) => unknown;
  /** Instead of "Share": what is shared by being agreed on. */
  agreeing?: boolean;
};

/** What is ours alone so far: one click puts it in front of both sides. */
export function NotSharedYet<R extends { id: string }>({ rows, nameOf, onShare, agreeing = false }: NotSharedYetProps<R>) {
  const t = useT();
  const format = useFormat();
  const [all, setAll] = useState(false);
  if (rows.length === 0) return null;
  const word = agreeing ? 'success:agree' : 'success:share';
  return (
    <div className={classes.offered}>
      <div className={classes.offer}>
        <h3 className={classes.offerTitle}>{t(agreeing ? 'success:notAgreed' : 'success:notShared', { count: rows.length })}</h3>
        {rows.length > 1 && !agreeing && (
          <Button size="compact-xs" variant="subtle" onClick={() => void onShare(rows)}>
            {t('success:shareAll', { count: rows.length })}
          </Button>
        )}
      </div>
      <ul className={classes.list}>
        {(all ? rows : rows.slice(0, ownInSight)).map((row) => (
          <li key={row.id} className={classes.offer}>
            <span className={classes.offerName} dir="auto">
              {nameOf(row)}
            </span>
            <Button
              size="compact-xs"
              variant="subtle"
              aria-label={`${t(word)}: ${nameOf(row)}`}
              data-card={row.id}
              data-place="own"
              onClick={() => void onShare([row])}
            >
              {t(word)}
            </Button>
          </li>
        ))}
      </ul>
      {!all && rows.length > ownInSight && (
        <button type="button" className={classes.more} onClick={() => setAll(true)}>
          {t('common:showAll', { count: rows.length, formatted: format.number(rows.length) })}
        </button>
      )}
    </div>
  );
}
