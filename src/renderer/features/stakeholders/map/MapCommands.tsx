import { type Support, supportLevels } from '@shared/model/person';
import { AlignCommands } from './AlignCommands';
import { MapCommand } from './MapCommand';
import { zoomStep } from './MapTools';
import { useMap } from './map-context';
import { selectCards, setFloating, useMapUi } from './map-ui';
import { ShapeCommands } from './ShapeCommands';

/** Keys that mean something only on the card that has the focus: the canvas reads them. */
const helpOnly = [
  { id: 'cardKeyMove', key: 'keyMove', shortcut: 'Right' },
  { id: 'cardKeyOrder', key: 'keyOrder', shortcut: 'PageDown' },
  { id: 'cardKeyToggle', key: 'keyToggle', shortcut: 'Space' },
  { id: 'cardKeyOpen', key: 'keyOpen', shortcut: 'Enter' },
  { id: 'cardKeyNudge', key: 'keyNudge', shortcut: 'Alt+Right' },
  { id: 'cardKeyNudgeFar', key: 'keyNudgeFar', shortcut: 'Shift+Right' },
] as const;
/** The same for the grid. */
const gridHelp = [
  { id: 'gridKeyMove', key: 'keyMove', shortcut: 'Right' },
  { id: 'gridKeyGo', key: 'keyGo', shortcut: 'CmdOrCtrl+Right' },
] as const;
/** And for the matrix. */
const matrixHelp = [
  { id: 'matrixKeySet', key: 'keySet', shortcut: '0' },
  { id: 'matrixKeyTarget', key: 'keyTarget', shortcut: 'Alt+0' },
  { id: 'matrixKeyStep', key: 'keyStep', shortcut: 'Plus' },
  { id: 'matrixKeyClear', key: 'keyClear', shortcut: 'Backspace' },
  { id: 'matrixKeyExtend', key: 'keyExtend', shortcut: 'Shift+Right' },
  { id: 'matrixKeyLevels', key: 'keyLevels', shortcut: 'F2' },
] as const;
const nothing = () => {};

/** What can be done on the map, for keyboard, palette and help. */
export function MapCommands() {
  const { cards, actions, shown, t } = useMap();
  const count = useMapUi((state) => state.selected.length);
  const shapes = useMapUi((state) => state.shapes.length);
  const lineId = useMapUi((state) => state.lineId);
  const some = count > 0;
  const any = cards.length > 0;
  const support = (level: Support, index: number) => (
    <MapCommand
      key={level}
      id={`support-${level}`}
      label={t('stakeholders:command.support', { support: t(`model:support.${level}`) })}
      shortcut={String(index + 1)}
      enabled={some}
      run={() => void actions.support(level)}
    />
  );
  const unknown = t('stakeholders:command.support', { support: t('stakeholders:card.supportUnknown') });
  return (
    <>
      {supportLevels.map(support)}
      <MapCommand id="support-unknown" label={unknown} shortcut="U" enabled={some} run={() => void actions.support(null)} />
      <MapCommand
        id="toggleAssessment"
        label={t('editor:assess.toggle')}
        shortcut="C"
        enabled={some || lineId !== null}
        run={() => void actions.toggleAssessment()}
      />
      <MapCommand
        id="takeOffMap"
        label={t(lineId === null ? 'stakeholders:inspector.removeFromMap' : 'stakeholders:inspector.deleteLine')}
        shortcut="Delete"
        enabled={some || shapes > 0 || lineId !== null}
        run={() => (lineId === null ? actions.takeOff() : actions.deleteLine(lineId))}
      />
      <MapCommand
        id="selectAllCards"
        label={t('stakeholders:map.selectAll')}
        shortcut="CmdOrCtrl+A"
        enabled={any}
        // Open seats have no place on the grid.
        run={() =>
          shown === 'organisation'
            ? actions.selectAll()
            : selectCards(cards.filter(({ personId }) => personId !== null).map(({ seatId }) => seatId))
        }
      />
      <MapCommand id="changeSeat" label={t('seats:change')} shortcut="M" enabled={count === 1} run={() => actions.changeSeat()} />
      <MapCommand id="leaveSeat" label={t('seats:leave.open')} shortcut="X" enabled={count === 1} run={() => actions.leave()} />
      {shown === 'organisation' && <CanvasCommands />}
      {shown === 'power-interest' &&
        gridHelp.map(({ id, key, shortcut }) => (
          <MapCommand key={id} id={id} helpOnly label={t(`stakeholders:grid.${key}`)} shortcut={shortcut} run={nothing} />
        ))}
      {shown === 'coverage' &&
        matrixHelp.map(({ id, key, shortcut }) => (
          <MapCommand key={id} id={id} helpOnly label={t(`coverage:${key}`)} shortcut={shortcut} run={nothing} />
        ))}
    </>
  );
}

/** What only the canvas has: lines, places, and looking nearer. */
function CanvasCommands() {
  const { cards, offMap, actions, view, t } = useMap();
  const count = useMapUi((state) => state.selected.length);
  const some = count > 0;
  const one = count === 1;
  const any = cards.length > 0;
  return (
    <>
      <MapCommand
        id="beginInfluence"
        label={t('stakeholders:map.beginInfluence')}
        shortcut="I"
        enabled={some}
        run={() => actions.begin('influences')}
      />
      <MapCommand
        id="beginReports"
        label={t('stakeholders:map.beginReports')}
        shortcut="R"
        enabled={some && actions.hasManagers()}
        run={() => actions.begin('reports-to')}
      />
      <MapCommand id="beginLine" label={t('stakeholders:inspector.connectTo')} shortcut="L" enabled={one} run={() => actions.begin(null)} />
      <MapCommand
        id="chooseRole"
        label={t('editor:quick.buyingRole')}
        shortcut="B"
        enabled={some}
        run={() => actions.choose('buyingRole')}
      />
      <MapCommand
        id="chooseInfluence"
        label={t('editor:quick.influence')}
        shortcut="P"
        enabled={some}
        run={() => actions.choose('influence')}
      />
      <AlignCommands count={count} />
      <ShapeCommands />
      <MapCommand id="pinCards" label={t('editor:pin.toggle')} shortcut="K" enabled={some} run={() => void actions.togglePin()} />
      <MapCommand
        id="moveEarlier"
        label={t('editor:order.up')}
        shortcut="Alt+PageUp"
        enabled={one && actions.hasManagers()}
        run={() => void actions.reorder(-1)}
      />
      <MapCommand
        id="moveLater"
        label={t('editor:order.down')}
        shortcut="Alt+PageDown"
        enabled={one && actions.hasManagers()}
        run={() => void actions.reorder(1)}
      />
      <MapCommand
        id="arrangeEverything"
        label={t('editor:pin.arrangeAll')}
        enabled={cards.some(({ pinned }) => pinned)}
        run={() => void actions.arrange(true)}
      />
      <MapCommand id="arrangeMap" label={t('stakeholders:map.arrange')} enabled={any} run={() => void actions.arrange()} />
      <MapCommand id="putAllOnMap" label={t('stakeholders:map.placeAll')} enabled={offMap.length > 0} run={() => void actions.putAll()} />
      <MapCommand
        id="addPersonToMap"
        label={t('stakeholders:map.addPerson')}
        shortcut="N"
        run={() => setFloating({ kind: 'add', what: 'person', at: view.screenMiddle(), flow: view.middle() })}
      />
      {helpOnly.map(({ id, key, shortcut }) => (
        <MapCommand key={id} id={id} helpOnly label={t(`stakeholders:map.${key}`)} shortcut={shortcut} run={nothing} />
      ))}
      <MapCommand id="fitMap" label={t('stakeholders:map.fit')} shortcut="F" enabled={any} run={() => view.fit()} />
      <MapCommand id="zoomInMap" label={t('stakeholders:map.zoomIn')} shortcut="Plus" run={() => view.zoomBy(zoomStep)} />
      <MapCommand id="zoomOutMap" label={t('stakeholders:map.zoomOut')} shortcut="-" run={() => view.zoomBy(1 / zoomStep)} />
    </>
  );
}
