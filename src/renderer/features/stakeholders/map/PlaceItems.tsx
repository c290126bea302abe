import { Menu } from '@mantine/core';
import { managerOf } from '@shared/stakeholder-map/map-model';
import { IconArrowBarToLeft, IconArrowBarToRight, IconPin, IconStack2 } from '@tabler/icons-react';
import { Kbd } from '@/ui/Kbd';
import { ClipItems } from './ClipItems';
import { GroupItems } from './GroupItems';
import { useMap } from './map-context';
import { useMapUi } from './map-ui';

const icon = (Icon: typeof IconPin) => <Icon size={16} aria-hidden />;

/** What is done with the place of the selected cards: pinned, put before or after a colleague, into a group, copied. */
export function PlaceItems({ seatId }: { seatId: string }) {
  const { model, cards, actions, t } = useMap();
  const selected = useMapUi((state) => state.selected);
  const pinned = cards.filter((card) => selected.includes(card.seatId)).every((card) => card.pinned);
  const manager = managerOf(model.lines, seatId);
  const hasColleagues =
    actions.hasManagers() &&
    selected.length <= 1 &&
    manager !== undefined &&
    cards.some((card) => card.seatId !== seatId && managerOf(model.lines, card.seatId) === manager);
  return (
    <Menu.Sub>
      <Menu.Sub.Target>
        <Menu.Sub.Item leftSection={icon(IconStack2)}>{t('editor:place.title')}</Menu.Sub.Item>
      </Menu.Sub.Target>
      <Menu.Sub.Dropdown>
        <Menu.Item leftSection={icon(IconPin)} rightSection={<Kbd shortcut="K" />} onClick={() => void actions.togglePin()}>
          {t(pinned ? 'editor:pin.unpin' : 'editor:pin.pin')}
        </Menu.Item>
        {hasColleagues && (
          <>
            <Menu.Item
              leftSection={icon(IconArrowBarToLeft)}
              rightSection={<Kbd shortcut="Alt+PageUp" />}
              onClick={() => void actions.reorder(-1)}
            >
              {t('editor:order.up')}
            </Menu.Item>
            <Menu.Item
              leftSection={icon(IconArrowBarToRight)}
              rightSection={<Kbd shortcut="Alt+PageDown" />}
              onClick={() => void actions.reorder(1)}
            >
              {t('editor:order.down')}
            </Menu.Item>
          </>
        )}
        <GroupItems />
        <ClipItems />
      </Menu.Sub.Dropdown>
    </Menu.Sub>
  );
}
