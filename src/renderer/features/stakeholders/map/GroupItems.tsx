import { Menu } from '@mantine/core';
import { IconBoxMargin, IconBoxMultiple } from '@tabler/icons-react';
import { Kbd } from '@/ui/Kbd';
import { useMap } from './map-context';
import { useMapUi } from './map-ui';

/** Puts what is selected into a group, and out of one. */
export function GroupItems() {
  const { model, actions, t } = useMap();
  const selected = useMapUi((state) => state.selected);
  const shapes = useMapUi((state) => state.shapes);
  const grouped =
    model.placements.some(({ seatId, groupId }) => groupId !== null && selected.includes(seatId)) ||
    model.notes.some(({ id, groupId }) => groupId !== null && shapes.includes(id));
  return (
    <>
      <Menu.Item
        leftSection={<IconBoxMargin size={16} aria-hidden />}
        rightSection={<Kbd shortcut="CmdOrCtrl+G" />}
        onClick={() => void actions.group()}
      >
        {t('editor:group.group')}
      </Menu.Item>
      {grouped && (
        <Menu.Item
          leftSection={<IconBoxMultiple size={16} aria-hidden />}
          rightSection={<Kbd shortcut="CmdOrCtrl+Shift+G" />}
          onClick={() => void actions.ungroup()}
        >
          {t('editor:group.takeOut')}
        </Menu.Item>
      )}
    </>
  );
}
