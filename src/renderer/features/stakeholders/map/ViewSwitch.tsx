import { SegmentedControl } from '@mantine/core';
import { type MapViewName, mapViews } from '@shared/preferences';
import { IconChartScatter, IconSitemap, IconTable } from '@tabler/icons-react';
import { useCommand } from '@/stores/commands';
import classes from './MapEditor.module.css';
import { useMap } from './map-context';
import { useMapUi } from './map-ui';
import { showView } from './map-views';
import { switchId } from './view-flight';

const icons: Record<MapViewName, typeof IconSitemap> = {
  organisation: IconSitemap,
  'power-interest': IconChartScatter,
  coverage: IconTable,
};

/** A view's name; where the tools of the canvas need the room, its icon stands for it. */
function ViewName({ view, compact }: { view: MapViewName; compact: boolean }) {
  const { t } = useMap();
  const name = t(`stakeholders:views.${view}`);
  if (!compact) return name;
  const Icon = icons[view];
  return (
    <span className={classes.viewIcon} title={name}>
      <Icon size={16} aria-hidden />
      <span className="kf-visually-hidden">{name}</span>
    </span>
  );
}

/** Switches between the views of a map, at the same place in each; each has a command, and G goes to the next. */
export function ViewSwitch({ compact }: { compact: boolean }) {
  const { model, shown, t } = useMap();
  const connecting = useMapUi((state) => state.connecting !== null);
  const show = (view: MapViewName) => showView(model.map.accountId, view);
  return (
    <>
      {mapViews.map((view) => (
        <ShowView key={view} view={view} onShow={() => show(view)} />
      ))}
      {/* The line that is being drawn needs the room for its sentence. */}
      {!connecting && (
        <SegmentedControl
          id={switchId}
          className={classes.views ?? ''}
          size="xs"
          aria-label={t('stakeholders:views.switch')}
          data={mapViews.map((value) => ({ value, label: <ViewName view={value} compact={compact} /> }))}
          value={shown}
          onChange={(value) => {
            const view = mapViews.find((one) => one === value);
            if (view) show(view);
          }}
        />
      )}
    </>
  );
}

/** The command that shows a view; the next one's is under G. */
function ShowView({ view, onShow }: { view: MapViewName; onShow: () => void }) {
  const { shown, t } = useMap();
  const next = mapViews[(mapViews.indexOf(shown) + 1) % mapViews.length] === view;
  useCommand({
    id: `show-${view}`,
    area: 'content',
    shortcut: next ? 'G' : undefined,
    enabled: view !== shown,
    label: t(`stakeholders:views.show.${view}`),
    run: onShow,
  });
  return null;
}
