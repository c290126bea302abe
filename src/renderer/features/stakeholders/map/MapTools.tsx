import { ActionIcon } from '@mantine/core';
import { IconArrowsMaximize, IconMinus, IconPlus } from '@tabler/icons-react';
import { useReactFlow, useStore } from '@xyflow/react';
import { useFormat } from '@/ui/use-format';
import { FindPerson } from './FindPerson';
import classes from './MapEditor.module.css';
import { useMap } from './map-context';

/** Factor of one press on a zoom button. */
export const zoomStep = 1.25;

/** Finding somebody, and how near one looks: over the corners of the canvas. */
export function MapTools() {
  const { view, t } = useMap();
  const format = useFormat();
  const zoom = useStore((state) => state.transform[2]);
  const { viewportInitialized } = useReactFlow();
  return (
    <>
      <div className={classes.find}>
        <FindPerson />
      </div>
      <section className={classes.zoom} aria-label={t('stakeholders:map.controls')}>
        <ActionIcon
          aria-label={t('stakeholders:map.zoomOut')}
          title={t('stakeholders:map.zoomOut')}
          onClick={() => view.zoomBy(1 / zoomStep)}
        >
          <IconMinus size={16} aria-hidden />
        </ActionIcon>
        <button type="button" className={classes.zoomLevel} title={t('stakeholders:map.zoomFull')} onClick={() => view.zoomTo(1)}>
          {viewportInitialized ? format.percent(zoom) : ''}
        </button>
        <ActionIcon aria-label={t('stakeholders:map.zoomIn')} title={t('stakeholders:map.zoomIn')} onClick={() => view.zoomBy(zoomStep)}>
          <IconPlus size={16} aria-hidden />
        </ActionIcon>
        <ActionIcon aria-label={t('stakeholders:map.fit')} title={t('stakeholders:map.fit')} onClick={() => view.fit()}>
          <IconArrowsMaximize size={16} aria-hidden />
        </ActionIcon>
      </section>
    </>
  );
}
