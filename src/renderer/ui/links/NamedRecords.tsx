import { nounOf } from '@shared/history/describe-change';
import { linksIn, type NameOf } from '@shared/links/link';
import { openPeek } from '@/stores/peek';
import { FieldGroup } from '../FieldGroup';
import { useT } from '../use-t';
import classes from './Links.module.css';

/** Whom a text names that is always being written, and so has no links in it: each opens beside the page. */
export function NamedRecords({ title, text, nameOf }: { title: string; text: string; nameOf: NameOf }) {
  const t = useT();
  const named = new Map(linksIn(text).flatMap((link) => (nameOf(link.table, link.id) ? [[`${link.table} ${link.id}`, link]] : [])));
  if (named.size === 0) return null;
  return (
    <FieldGroup title={title}>
      <ul className={classes.named}>
        {[...named].map(([key, { table, id }]) => (
          <li key={key}>
            <button type="button" className={classes.link} dir="auto" onClick={() => openPeek({ table, id })}>
              {nameOf(table, id)}
            </button>{' '}
            <span className={classes.kind}>{nounOf(t, table)}</span>
          </li>
        ))}
      </ul>
    </FieldGroup>
  );
}
