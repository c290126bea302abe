import type { Drawing } from '@shared/stakeholder-map/drawing';
import type { Sight } from '@shared/stakeholder-map/presentation';
import classes from './Presentation.module.css';

type Props = { picture: Drawing; sight: Sight; gliding: boolean; label: string; stage: (element: HTMLElement | null) => void };

/** The picture that is presented, where it is looked at. */
export function Stage({ picture, sight, gliding, label, stage }: Props) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: the focus rests here while the keys step and zoom
    <section className={classes.stage} ref={stage} aria-label={label} tabIndex={0} data-autofocus>
      <div
        key={picture.svg}
        className={classes.picture}
        role="img"
        aria-label={picture.alt}
        data-gliding={gliding || undefined}
        style={{
          width: picture.width,
          height: picture.height,
          transform: `translate(${sight.x}px, ${sight.y}px) scale(${sight.scale})`,
        }}
        // biome-ignore lint/security/noDangerouslySetInnerHtml: made by src/shared/stakeholder-map alone, which escapes what users typed
        dangerouslySetInnerHTML={{ __html: picture.svg }}
      />
    </section>
  );
}
