import { UnstyledButton } from '@mantine/core';
import { IconLayoutSidebarLeftExpand } from '@tabler/icons-react';
import mapClasses from '../MapEditor.module.css';
import { useMap } from '../map-context';
import { type GridDrag, takesBack } from './use-grid-drag';
import { waitingId } from './use-grid-view';

type Props = { count: number; drag: GridDrag | null; onShow: () => void };

/** The list of those who wait when it is folded away: how many they are, the way back, and where people are dragged back to. */
export function WaitingStrip({ count, drag, onShow }: Props) {
  const { t } = useMap();
  const label = t('stakeholders:grid.showWaiting', { count });
  return (
    <UnstyledButton
      className={mapClasses.strip ?? ''}
      aria-label={label}
      title={label}
      data-dropping={takesBack(drag) || undefined}
      onClick={onShow}
    >
      <IconLayoutSidebarLeftExpand size={16} aria-hidden />
      <span className={mapClasses.stripCount} id={waitingId}>
        {count}
      </span>
    </UnstyledButton>
  );
}
