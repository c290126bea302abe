import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { Section } from '@/ui/Section';
import { useFormat } from '@/ui/use-format';
import { useT } from '@/ui/use-t';
import classes from './Overview.module.css';

type TopListProps<Item> = {
  title: string;
  /** The page that holds all of them. */
  to: string;
  /** All there are, the weightiest first; only the first few show. */
  items: readonly Item[];
  limit?: number;
  itemId: (item: Item) => string;
  draw: (item: Item) => ReactNode;
  /** One sentence where there is nothing. */
  empty: string;
};

/** The few that matter of a part of the plan, and the way to all of them. */
export function TopList<Item>({ title, to, items, limit = 5, itemId, draw, empty }: TopListProps<Item>) {
  const t = useT();
  const format = useFormat();
  const open =
    items.length > limit
      ? t('common:showAll', { count: items.length, formatted: format.number(items.length) })
      : t(items.length === 0 ? 'overview:start' : 'overview:open');
  return (
    <Section
      title={title}
      actions={
        <Link className={classes.all ?? ''} to={to} aria-label={`${open}: ${title}`}>
          {open}
        </Link>
      }
    >
      {items.length === 0 ? (
        <p className={classes.hint}>{empty}</p>
      ) : (
        <ul className={classes.list}>
          {items.slice(0, limit).map((item) => (
            <li key={itemId(item)} className={classes.row}>
              {draw(item)}
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
