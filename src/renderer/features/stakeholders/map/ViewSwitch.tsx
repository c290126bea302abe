import { SegmentedControl } from '@mantine/core';
import { mapKinds } from '@shared/model/stakeholder-map';
import type { MapViewName } from '@shared/preferences';
import { IconArrowsRandom, IconChartScatter, IconSitemap, IconTable } from '@tabler/icons-react';
import { useCommand } from '@/stores/commands';
import classes from './MapEditor.module.css';
import { useMap } from './map-context';
import { useMapUi } from './map-ui';
import { showView } from './map-views';
import { useDrawnKind } from './use-drawn-kind';
import { switchId } from './view-flight';

/** What a map can be looked at as: a drawing of its kind, or one of the views that every map has. */
const views = [...mapKinds, 'power-interest', 'coverage'] as const;
type ViewName = (typeof views)[number];

const icons: Record<ViewName, typeof IconSitemap> = {
  organisation: IconSitemap,
  influence: IconArrowsRandom,
  'power-interest': IconChartScatter,
  coverage: IconTable,
};
const isKind = (view: ViewName): view is (typeof mapKinds)[number] => mapKinds.some((kind) => kind === view);

/** A view's name; where the tools of the canvas need the room, its icon stands for it. */
function Name({ view, compact }: { view: ViewName; compact: boolean }) {
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
  const drawn = useDrawnKind();
  const connecting = useMapUi((state) => state.connecting !== null);
  const current: ViewName = shown === 'organisation' ? model.map.kind : shown;
  const show = (view: ViewName) => (isKind(view) ? void drawn(view) : showView(model.map.accountId, view satisfies MapViewName));
  return (
    <>
      {views.map((view) => (
        <ShowView key={view} view={view} current={current} onShow={() => show(view)} />
      ))}
      {/* The line that is being drawn needs the room for its sentence. */}
      {!connecting && (
        <SegmentedControl
          id={switchId}
          className={classes.views ?? ''}
          size="xs"
          aria-label={t('stakeholders:views.switch')}
          data={views.map((value) => ({ value, label: <Name view={value} compact={compact} /> }))}
          value={current}
          onChange={(value) => {
            const view = views.find((one) => one === value);
            if (view) show(view);
          }}
        />
      )}
    </>
  );
}

/** The command that shows a view; the next one's is under G. */
function ShowView({ view, current, onShow }: { view: ViewName; current: ViewName; onShow: () => void }) {
  const { t } = useMap();
  const next = views[(views.indexOf(current) + 1) % views.length] === view;
  useCommand({
    id: `show-${view}`,
    area: 'content',
    shortcut: next ? 'G' : undefined,
    enabled: view !== current,
    label: t(`stakeholders:views.show.${view}`),
    run: onShow,
  });
  return null;
}
