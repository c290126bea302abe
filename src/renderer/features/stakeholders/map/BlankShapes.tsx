import { IconArmchair, IconBuilding, IconNote, IconUserPlus } from '@tabler/icons-react';
import type { PointerEvent } from 'react';
import { useMap } from './map-context';
import { type NewThing, setFloating } from './map-ui';
import classes from './Tray.module.css';
import type { Waiting } from './use-tray-drag';

const shapes = [
  { shape: 'person', Icon: IconUserPlus },
  { shape: 'vacant', Icon: IconArmchair },
  { shape: 'unit', Icon: IconBuilding },
  { shape: 'note', Icon: IconNote },
] as const satisfies readonly { shape: NewThing; Icon: typeof IconNote }[];

/** What can be put on the map from nothing: dragged to its place, or written in the middle of the view. */
export function BlankShapes({ onPointerDown }: { onPointerDown: (event: PointerEvent, what: Waiting) => void }) {
  const { view, t } = useMap();
  return (
    <fieldset className={classes.shapes}>
      <legend className="kf-visually-hidden">{t('editor:shapes.title')}</legend>
      {shapes.map(({ shape, Icon }) => (
        <button
          key={shape}
          type="button"
          className={classes.shape}
          title={t(`editor:shapes.hint.${shape}`)}
          onPointerDown={(event) => onPointerDown(event, { shape })}
          onClick={(event) => {
            // A pointer drags; Enter, Space and a double click write it in the middle of the view.
            if (event.detail !== 0 && event.detail !== 2) return;
            setFloating({ kind: 'add', what: shape, at: view.screenMiddle(), flow: view.middle() });
          }}
        >
          <Icon size={18} aria-hidden />
          {t(`editor:shapes.${shape}`)}
        </button>
      ))}
    </fieldset>
  );
}
