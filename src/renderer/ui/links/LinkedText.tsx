import { type NameOf, textPieces } from '@shared/links/link';
import { Link, useLocation } from 'react-router';
import { openPeek } from '@/stores/peek';
import classes from './Links.module.css';

/** A text as it is read: each record it names opens beside the page. `names` unknown: as they were last called; gone: plain words. */
export function LinkedText({ text, names }: { text: string; names: NameOf | undefined }) {
  const here = useLocation();
  return textPieces(text, names).map(({ text: words, link }, index) =>
    link && (!names || names(link.table, link.id) !== undefined) ? (
      // Of all that can be pressed, a link alone breaks between its words. It leads to where one is.
      <Link
        // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a text have no other identity
        key={index}
        className={classes.link}
        to={here}
        onClick={(event) => {
          event.preventDefault();
          openPeek(link);
        }}
      >
        {words}
      </Link>
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a text have no other identity
      <span key={index}>{words}</span>
    ),
  );
}
