import { SegmentedControl } from '@mantine/core';
import { useCommand } from '@/stores/commands';
import classes from './MapEditor.module.css';
import { useMap } from './map-context';
import { useMapUi } from './map-ui';
import { type ShownView, showView } from './map-views';

/** Switches between the views of a map, at the same place in each. */
export function ViewSwitch() {
  const { model, shown, t } = useMap();
  const connecting = useMapUi((state) => state.connecting !== null);
  const show = (view: ShownView) => showView(model.map.accountId, view);
  const other = shown === 'organisation' ? 'power-interest' : 'organisation';
  useCommand({
    id: 'switchMapView',
    area: 'content',
    shortcut: 'G',
    label: t(other === 'power-interest' ? 'stakeholders:grid.showPowerInterest' : 'stakeholders:grid.showOrganisation'),
    run: () => show(other),
  });
  // The line that is being drawn needs the room for its sentence.
  if (connecting) return null;
  return (
    <SegmentedControl
      className={classes.views ?? ''}
      size="xs"
      aria-label={t('stakeholders:grid.switch')}
      data={[
        { value: 'organisation', label: t('stakeholders:grid.organisation') },
        { value: 'power-interest', label: t('stakeholders:grid.powerInterest') },
      ]}
      value={shown}
      onChange={(view) => show(view === 'power-interest' ? view : 'organisation')}
    />
  );
}
