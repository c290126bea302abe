import { UnstyledButton } from '@mantine/core';
import { IconLayoutSidebarLeftExpand } from '@tabler/icons-react';
import classes from './MapEditor.module.css';
import { useMap } from './map-context';

/** The tray when it is folded away: how many wait in it, and the way back. */
export function TrayStrip({ onShow }: { onShow: () => void }) {
  const { offMap, t } = useMap();
  const label = t('stakeholders:map.showTray', { count: offMap.length });
  return (
    <UnstyledButton className={classes.strip ?? ''} aria-label={label} title={label} onClick={onShow}>
      <IconLayoutSidebarLeftExpand size={16} aria-hidden />
      {offMap.length > 0 && <span className={classes.stripCount}>{offMap.length}</span>}
    </UnstyledButton>
  );
}
