import { Button } from '@mantine/core';
import { type Support, supportLevels } from '@shared/model/person';
import { IconArrowUpRight, IconMapOff } from '@tabler/icons-react';
import { Inspector } from '@/ui/Inspector';
import { FieldGroup } from '../FieldGroup';
import { StakeholderInspector } from '../StakeholderInspector';
import inspectorClasses from '../StakeholderInspector.module.css';
import { SupportMark } from '../SupportMark';
import { LineInspector } from './LineInspector';
import classes from './MapEditor.module.css';
import { useMap } from './map-context';
import { closeInspector, useMapUi } from './map-ui';
import { SeatLines } from './SeatLines';

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
      lines={<SeatLines seatId={first} />}
      actions={
        <>
          {shown === 'organisation' && (
            <Button
              size="xs"
              variant="subtle"
              leftSection={<IconArrowUpRight size={16} aria-hidden />}
              onClick={() => actions.begin(null, first)}
            >
              {t('stakeholders:inspector.connectTo')}
            </Button>
          )}
          <Button size="xs" variant="subtle" leftSection={<IconMapOff size={16} aria-hidden />} onClick={() => actions.takeOff([first])}>
            {t('stakeholders:inspector.removeFromMap')}
          </Button>
          <p className={inspectorClasses.hint}>{t('stakeholders:inspector.removeHint')}</p>
        </>
      }
    />
  );
}

/** What can be said of several people at once. */
function SeveralInspector({ seatIds }: { seatIds: readonly string[] }) {
  const { actions, t } = useMap();
  const button = (level: Support | null) => (
    <Button key={level ?? 'unknown'} size="xs" variant="subtle" justify="flex-start" onClick={() => void actions.support(level)}>
      {level === null ? t('stakeholders:card.supportUnknown') : <SupportMark support={level} />}
    </Button>
  );
  return (
    <Inspector title={t('stakeholders:inspector.several', { count: seatIds.length })} onClose={closeInspector}>
      <FieldGroup title={t('stakeholders:inspector.support')}>
        <div className={classes.supports}>{[...supportLevels, null].map(button)}</div>
      </FieldGroup>
      <div className={inspectorClasses.foot}>
        <Button size="xs" variant="subtle" leftSection={<IconMapOff size={16} aria-hidden />} onClick={() => actions.takeOff()}>
          {t('stakeholders:inspector.removeFromMap')}
        </Button>
      </div>
    </Inspector>
  );
}
