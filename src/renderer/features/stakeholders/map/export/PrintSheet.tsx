import { createPortal } from 'react-dom';
import classes from './PrintSheet.module.css';
import { useSheet } from './sheet';

/** The one page that the window prints: invisible on the screen, alone on the paper. */
export function PrintSheet() {
  const content = useSheet((state) => state.content);
  if (!content) return null;
  return createPortal(
    <div className={classes.sheet} aria-hidden>
      <p className={classes.heading}>
        <strong dir="auto">{content.title}</strong> <span>{content.detail}</span>
      </p>
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: made by src/shared/stakeholder-map alone, which escapes what users typed */}
      <div className={classes.drawing} dangerouslySetInnerHTML={{ __html: content.svg }} />
    </div>,
    document.body,
  );
}
