import { useState } from 'react';
import { useFormat } from '@/ui/use-format';
import { useT } from '@/ui/use-t';
import classes from './ComingDates.module.css';

/** The first of a list, until the rest is asked for. */
export function useShowAll<T>(list: readonly T[], first: number) {
  const [all, setAll] = useState(false);
  const visible = all ? list : list.slice(0, first);
  return { visible, hidden: list.length - visible.length, showAll: () => setAll(true) };
}

/** Asks for the rest of a list. */
export function ShowAll({ count, hidden, onShow }: { count: number; hidden: number; onShow: () => void }) {
  const t = useT();
  const format = useFormat();
  if (hidden === 0) return null;
  return (
    <button type="button" className={classes.all} onClick={onShow}>
      {t('common:showAll', { count, formatted: format.number(count) })}
    </button>
  );
}
