import { Menu } from '@mantine/core';
import { IconArmchair, IconDoorExit, IconQuestionMark, IconTransfer, IconUserPlus } from '@tabler/icons-react';
import { Kbd } from '@/ui/Kbd';
import { useMap } from './map-context';

const icon = (Icon: typeof IconArmchair) => <Icon size={16} aria-hidden />;

/** What can change hands: the holder leaves or takes another seat; an open seat is filled, or said to be vacant or unknown. */
export function SeatItems({ seatId }: { seatId: string }) {
  const { model, actions, t } = useMap();
  const seat = model.seats.find(({ id }) => id === seatId);
  const person = model.people.find(({ id }) => id === seat?.personId);
  if (!seat) return null;
  if (!person)
    return (
      <>
        <Menu.Item leftSection={icon(IconUserPlus)} rightSection={<Kbd shortcut="M" />} onClick={() => actions.changeSeat(seatId)}>
          {t('seats:fill.open')}
        </Menu.Item>
        {seat.state === 'unknown' ? (
          <Menu.Item leftSection={icon(IconArmchair)} onClick={() => actions.markSeat(seatId, 'vacant')}>
            {t('seats:mark.vacant')}
          </Menu.Item>
        ) : (
          <Menu.Item leftSection={icon(IconQuestionMark)} onClick={() => actions.markSeat(seatId, 'unknown')}>
            {t('seats:mark.unknown')}
          </Menu.Item>
        )}
      </>
    );
  return (
    <>
      <Menu.Item leftSection={icon(IconTransfer)} rightSection={<Kbd shortcut="M" />} onClick={() => actions.changeSeat(seatId)}>
        {t('seats:move.open')}
      </Menu.Item>
      <Menu.Item leftSection={icon(IconDoorExit)} rightSection={<Kbd shortcut="X" />} onClick={() => actions.leave(seatId)}>
        {t(person.leftOn === null ? 'seats:leave.open' : 'seats:leave.back')}
      </Menu.Item>
    </>
  );
}
