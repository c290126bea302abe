import { Button } from '@mantine/core';
import { IconArrowUpRight, IconMapOff } from '@tabler/icons-react';
import { StakeholderInspector } from '../StakeholderInspector';
import inspectorClasses from '../StakeholderInspector.module.css';
import { KnownBy } from './coverage-matrix/KnownBy';
import { LineInspector } from './LineInspector';
import { useMap } from './map-context';
import { closeInspector, useMapUi } from './map-ui';
import { SeatLines } from './SeatLines';
import { SeveralInspector } from './SeveralInspector';

/** The inspector of what is selected: a line, one card, or several. */
export function MapInspector() {
  const { model, rows, actions, view, shown, t } = useMap();
  const { inspecting, selected, lineId } = useMapUi();
  const line = lineId === null ? undefined : model.lines.find(({ id }) => id === lineId);
  if (!inspecting) return null;
  if (line) {
    const close = () => {
      closeInspector();
      view.focus(line.fromSeatId);
    };
    return <LineInspector key={line.id} line={line} onClose={close} />;
  }
  const [first] = selected;
  if (first === undefined) return null;
  if (selected.length > 1) return <SeveralInspector seatIds={selected} />;
  const row = rows.find(({ seat }) => seat?.id === first);
  if (!row) return null;
  const close = () => {
    closeInspector();
    view.focus(first);
  };
  return (
    <StakeholderInspector
      row={row}
      stakeholders={model}
      onClose={close}
      lines={
        <>
          <SeatLines seatId={first} />
          {row.person && <KnownBy key={row.person.id} person={row.person} />}
        </>
      }
      actions={
        <>
          {shown === 'organisation' && (
            <Button
              size="xs"
              variant="subtle"
              leftSection={<IconArrowUpRight size={16} aria-hidden />}
              onClick={() => actions.begin(null, [first])}
            >
              {t('stakeholders:inspector.connectTo')}
            </Button>
          )}
          <Button
            size="xs"
            variant="subtle"
            leftSection={<IconMapOff size={16} aria-hidden />}
            onClick={() => actions.takeOff([first], [])}
          >
            {t('stakeholders:inspector.removeFromMap')}
          </Button>
          <p className={inspectorClasses.hint}>{t('stakeholders:inspector.removeHint')}</p>
        </>
      }
    />
  );
}
