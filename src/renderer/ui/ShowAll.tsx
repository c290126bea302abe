import { useState } from 'react';
import classes from './ShowAll.module.css';
import { useFormat } from './use-format';
import { useT } from './use-t';

/** The first of a list, until the rest is asked for. */
export function useShowAll<T>(list: readonly T[], first: number) {
  const [all, setAll] = useState(false);
  return {
    visible: all ? list : list.slice(0, first),
    rest: { count: list.length, hidden: !all && list.length > first, onShow: () => setAll(true) },
  };
}

/** Asks for the rest of a list; nothing where all of it is shown. */
export function ShowAll({ count, hidden, onShow }: ReturnType<typeof useShowAll>['rest']) {
  const t = useT();
  const format = useFormat();
  if (!hidden) return null;
  return (
    <button type="button" className={classes.all} onClick={onShow}>
      {t('common:showAll', { count, formatted: format.number(count) })}
    </button>
  );
}
