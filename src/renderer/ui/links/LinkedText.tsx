import { type NameOf, textPieces } from '@shared/links/link';
import { openPeek } from '@/stores/peek';
import classes from './Links.module.css';

/** A text as it is read: each record it names opens beside the page. `names` unknown: as they were last called; gone: plain words. */
export function LinkedText({ text, names }: { text: string; names: NameOf | undefined }) {
  return textPieces(text, names).map(({ text: words, link }, index) =>
    link && (!names || names(link.table, link.id) !== undefined) ? (
      <button
        // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a text have no other identity
        key={index}
        type="button"
        className={classes.link}
        onClick={() => openPeek(link)}
      >
        {words}
      </button>
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a text have no other identity
      <span key={index}>{words}</span>
    ),
  );
}
