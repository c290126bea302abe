import { ActionIcon, Select } from '@mantine/core';
import { IconArrowsMaximize, IconMinus, IconPlus, IconSearch } from '@tabler/icons-react';
import { useReactFlow, useStore } from '@xyflow/react';
import { useMemo, useRef } from 'react';
import { useCommand } from '@/stores/commands';
import { useFormat } from '@/ui/use-format';
import classes from './MapEditor.module.css';
import { useMap } from './map-context';

/** Factor of one press on a zoom button. */
export const zoomStep = 1.25;

/** Finding somebody, and how near one looks: over the corners of the canvas. */
export function MapTools() {
  const { cards, actions, view, t } = useMap();
  const format = useFormat();
  const zoom = useStore((state) => state.transform[2]);
  const { viewportInitialized } = useReactFlow();
  const find = useRef<HTMLInputElement>(null);
  useCommand({ id: 'findOnMap', label: t('stakeholders:map.find'), shortcut: 'CmdOrCtrl+F', run: () => find.current?.focus() });
  const people = useMemo(
    () =>
      cards
        .map(({ seatId, fullName, fullTitle }) => ({ value: seatId, label: fullTitle === '' ? fullName : `${fullName}, ${fullTitle}` }))
        .sort((a, b) => a.label.localeCompare(b.label)),
    [cards],
  );
  return (
    <>
      <div className={classes.find}>
        <Select
          ref={find}
          aria-label={t('stakeholders:map.find')}
          placeholder={t('stakeholders:map.find')}
          leftSection={<IconSearch size={14} aria-hidden />}
          rightSection={<span />}
          data={people}
          value={null}
          onChange={(seatId) => {
            if (seatId !== null) actions.find(seatId);
          }}
          searchable
          selectFirstOptionOnChange
          limit={12}
          nothingFoundMessage={t('stakeholders:map.trayNothing')}
        />
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
