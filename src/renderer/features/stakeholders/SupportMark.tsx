import { supportGlyph } from '@shared/design-tokens';
import type { Support } from '@shared/model/person';
import { useT } from '@/ui/use-t';
import classes from './SupportMark.module.css';

/** A level of support as on the map: sign, colour and word, so that none of the three is needed to read it. */
export function SupportMark({ support }: { support: Support }) {
  const t = useT();
  return (
    <span className={classes.mark} data-support={support}>
      <span className={classes.glyph} aria-hidden>
        {supportGlyph[support]}
      </span>
      {t(`model:support.${support}`)}
    </span>
  );
}
