import { Button } from '@mantine/core';
import { LineSample } from './LineSample';
import classes from './MapEditor.module.css';
import { useMap } from './map-context';
import { useMapUi } from './map-ui';

/** Says that a line was begun, how it is finished, and how it is given up. */
export function ConnectingBar() {
  const { actions, t } = useMap();
  const connecting = useMapUi((state) => state.connecting);
  if (!connecting) return null;
  return (
    <div className={classes.connecting}>
      {connecting.kind && <LineSample kind={connecting.kind} />}
      <span>
        {connecting.kind ? `${t(`model:lineKind.${connecting.kind}`)}. ` : ''}
        {actions.chooseEnd(connecting.from)}
      </span>
      <Button size="xs" variant="subtle" onClick={() => useMapUi.setState({ connecting: null, target: null })}>
        {t('common:cancel')}
      </Button>
    </div>
  );
}
