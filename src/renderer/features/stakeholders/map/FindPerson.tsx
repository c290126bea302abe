import { Select } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useMemo, useRef } from 'react';
import { useCommand } from '@/stores/commands';
import { useMap } from './map-context';

/** Finds somebody among `seatIds`, in either view: selected, brought into sight, and given the focus. */
export function FindPerson({ seatIds }: { seatIds?: ReadonlySet<string> }) {
  const { cards, actions, t } = useMap();
  const find = useRef<HTMLInputElement>(null);
  useCommand({ id: 'findOnMap', label: t('stakeholders:map.find'), shortcut: 'CmdOrCtrl+F', run: () => find.current?.focus() });
  const people = useMemo(
    () =>
      cards
        .filter(({ seatId }) => !seatIds || seatIds.has(seatId))
        .map(({ seatId, fullName, fullTitle }) => ({ value: seatId, label: fullTitle === '' ? fullName : `${fullName}, ${fullTitle}` }))
        .sort((a, b) => a.label.localeCompare(b.label)),
    [cards, seatIds],
  );
  return (
    <Select
      ref={find}
      aria-label={t('stakeholders:map.find')}
      placeholder={t('stakeholders:map.find')}
      leftSection={<IconSearch size={14} aria-hidden />}
      rightSection={<span />}
      data={people}
      value={null}
      onChange={(seatId) => {
        if (seatId !== null) actions.find(seatId);
      }}
      searchable
      selectFirstOptionOnChange
      limit={12}
      nothingFoundMessage={t('stakeholders:map.trayNothing')}
    />
  );
}
