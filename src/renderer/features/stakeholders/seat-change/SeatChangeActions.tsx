import { Button } from '@mantine/core';
import { type IconArmchair, IconDoorExit, IconTransfer, IconUserPlus } from '@tabler/icons-react';
import { useT } from '@/ui/use-t';
import { changeLeftOn } from '../stakeholder-changes';
import type { StakeholderRow } from '../stakeholder-row';
import { beginSeatChange } from './seat-change-ui';

const icon = (Icon: typeof IconArmchair) => <Icon size={16} aria-hidden />;

/** What can change hands, from the inspector: the holder leaves or takes another seat, or an open seat is filled. */
export function SeatChangeActions({ row }: { row: StakeholderRow }) {
  const t = useT();
  const { seat, person } = row;
  const seatId = seat?.id ?? null;
  if (person === null)
    return (
      seat && (
        <Button
          size="xs"
          variant="subtle"
          leftSection={icon(IconUserPlus)}
          onClick={() => beginSeatChange({ kind: 'fill', seatId: seat.id })}
        >
          {t('seats:fill.open')}
        </Button>
      )
    );
  const personId = person.id;
  return (
    <>
      <Button
        size="xs"
        variant="subtle"
        leftSection={icon(IconTransfer)}
        onClick={() => beginSeatChange({ kind: 'move', personId, seatId })}
      >
        {t('seats:move.open')}
      </Button>
      {person.leftOn === null ? (
        <Button
          size="xs"
          variant="subtle"
          leftSection={icon(IconDoorExit)}
          onClick={() => beginSeatChange({ kind: 'leave', personId, seatId })}
        >
          {t('seats:leave.open')}
        </Button>
      ) : (
        <Button size="xs" variant="subtle" leftSection={icon(IconDoorExit)} onClick={() => void changeLeftOn(person, null)}>
          {t('seats:leave.back')}
        </Button>
      )}
    </>
  );
}
