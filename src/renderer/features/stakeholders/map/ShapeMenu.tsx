import { Menu } from '@mantine/core';
import type { Point } from '@shared/stakeholder-map/geometry';
import { IconBoxMultiple, IconFocusCentered, IconPencil, IconTrash } from '@tabler/icons-react';
import { Kbd } from '@/ui/Kbd';
import { ClipItems } from './ClipItems';
import { GroupItems } from './GroupItems';
import { MenuAt } from './MenuAt';
import { useMap } from './map-context';
import { setEditing } from './map-ui';

const icon = (Icon: typeof IconPencil) => <Icon size={16} aria-hidden />;

/** What can be done with a note or a group. */
export function ShapeMenu({ at, shapeId, onClose }: { at: Point; shapeId: string; onClose: () => void }) {
  const { notes, actions, t } = useMap();
  const isNote = notes.some(({ id }) => id === shapeId);
  const name = actions.nameOfThing(shapeId);
  // The menu gives the focus back as it closes: to the words, once they are there.
  const write = () => requestAnimationFrame(() => requestAnimationFrame(() => setEditing(shapeId)));
  return (
    <MenuAt at={at} label={name} onClose={onClose}>
      <Menu.Item leftSection={icon(IconPencil)} rightSection={<Kbd shortcut="Enter" />} onClick={write}>
        {t(isNote ? 'editor:note.write' : 'editor:group.rename')}
      </Menu.Item>
      {isNote ? (
        <>
          <GroupItems />
          <ClipItems />
          <Menu.Item leftSection={icon(IconTrash)} rightSection={<Kbd shortcut="Delete" />} onClick={() => actions.takeOff()}>
            {t('editor:note.delete')}
          </Menu.Item>
        </>
      ) : (
        <>
          <Menu.Item leftSection={icon(IconFocusCentered)} onClick={() => actions.selectMembers(shapeId)}>
            {t('editor:group.select')}
          </Menu.Item>
          <Menu.Item
            leftSection={icon(IconBoxMultiple)}
            rightSection={<Kbd shortcut="CmdOrCtrl+Shift+G" />}
            onClick={() => void actions.ungroup()}
          >
            {t('editor:group.ungroup')}
          </Menu.Item>
        </>
      )}
    </MenuAt>
  );
}
