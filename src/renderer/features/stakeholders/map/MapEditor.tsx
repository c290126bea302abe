import { useElementSize } from '@mantine/hooks';
import { bySignificance } from '@shared/domain/stakeholders';
import type { Account } from '@shared/model/account';
import type { StakeholderMap } from '@shared/model/stakeholder-map';
import { matchesFilter } from '@shared/stakeholder-map/map-filter';
import { placedCards, thingsOf } from '@shared/stakeholder-map/placed-cards';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useSearchParams } from 'react-router';
import type { LoadedMap } from '@/persistence/queries/stakeholders';
import { InlineText } from '@/ui/InlineText';
import { Page } from '@/ui/Page';
import { useT } from '@/ui/use-t';
import { SeatChangeDialog } from '../seat-change/SeatChangeDialog';
import { type StakeholderRow, stakeholderRows } from '../stakeholder-row';
import { useContacts } from '../use-contacts';
import { AnalysisPanel } from './analysis/AnalysisPanel';
import { useAnalysis } from './analysis/use-analysis';
import { ConnectingBar } from './ConnectingBar';
import { Comparison } from './comparison/Comparison';
import { Coverage } from './coverage-matrix/Coverage';
import { FloatingOverMap } from './FloatingOverMap';
import { PowerInterest } from './grid/PowerInterest';
import { useGridView } from './grid/use-grid-view';
import { Legend } from './Legend';
import { MapCanvas } from './MapCanvas';
import { MapCommands } from './MapCommands';
import { MapDeal } from './MapDeal';
import classes from './MapEditor.module.css';
import { MapHeaderActions } from './MapHeaderActions';
import { MapInspector } from './MapInspector';
import { MapLook } from './MapLook';
import { MapTools } from './MapTools';
import { createMapActions } from './map-actions';
import { renameMap } from './map-changes';
import { MapContext, type MapEditorValue } from './map-context';
import type { MapState } from './map-state';
import { resetMapUi, selectLine, useMapUi } from './map-ui';
import { useShownView } from './map-views';
import { PasteIntoTray } from './PasteIntoTray';
import { Presentation } from './presentation/Presentation';
import { Tray } from './Tray';
import { TrayStrip } from './TrayStrip';
import { useCardOptions } from './use-card-options';
import { useMapView } from './use-map-view';
import { ViewSwitch } from './ViewSwitch';
import { useViewFlight, viewsId } from './view-flight';

/** Narrower than this, in CSS pixels, the tray would leave the canvas too little. */
const roomForTray = 800;
/** Width of the tray, and of a canvas over which the tools and the names of the views fit side by side. */
const trayWidth = 240;
const roomForNames = 860;

const significantFirst = (a: StakeholderRow, b: StakeholderRow) =>
  a.person && b.person ? bySignificance(a.person, b.person) : Number(a.person === null) - Number(b.person === null);

const none: never[] = [];

type Props = { account: Account; maps: readonly StakeholderMap[]; model: LoadedMap };

/** The editor of one map: who is not on it at the left, the canvas, and everything about what is selected at the right. */
export function MapEditor({ account, maps, model }: Props) {
  const t = useT();
  const { contacts } = useContacts(account.id, model.people);
  const options = useCardOptions(contacts);
  const shown = useShownView(account.id);
  const canvasView = useMapView();
  const gridView = useGridView(canvasView);
  const view = shown === 'organisation' ? canvasView : gridView;
  const title = useRef<HTMLSpanElement>(null);
  const { ref: frame, width } = useElementSize();
  /** Null: open while somebody is missing on the map and there is room. */
  const [trayWish, setTrayWish] = useState<boolean | null>(null);

  const cards = useMemo(() => placedCards(model, options), [model, options]);
  // What notes say and groups are called is ours only.
  const notes = options.showPolitics ? model.notes : none;
  const groups = options.showPolitics ? model.groups : none;
  const things = useMemo(() => thingsOf(cards, notes), [cards, notes]);
  const rows = useMemo(() => stakeholderRows(model), [model]);
  const offMap = useMemo(() => {
    const placed = new Set(model.placements.map(({ seatId }) => seatId));
    // Who has left and holds no seat any more is in the list, and in nobody's way here.
    const isMissing = ({ seat, person }: StakeholderRow) => (seat === null ? person?.leftOn === null : !placed.has(seat.id));
    return rows.filter(isMissing).sort(significantFirst);
  }, [rows, model.placements]);

  const filter = useMapUi((state) => state.filter);
  const faded = useMemo(() => new Set(cards.flatMap((card) => (matchesFilter(card, filter) ? [] : [card.seatId]))), [cards, filter]);
  const analysis = useAnalysis(model, account, options);

  const state: MapState = { model, cards, groups, notes, things, rows, offMap, options, t, view, faded };
  const latest = useRef(state);
  useEffect(() => {
    latest.current = state;
  });
  const [actions] = useState(() => createMapActions(() => latest.current));
  const value = useMemo(
    (): MapEditorValue => ({
      model,
      cards,
      groups,
      notes,
      things,
      rows,
      offMap,
      options,
      t,
      view,
      faded,
      actions,
      accountName: account.name,
      analysis,
      shown,
    }),
    [model, cards, groups, notes, things, rows, offMap, options, t, view, faded, actions, account.name, analysis, shown],
  );
  useEffect(() => resetMapUi, []);
  useViewFlight(shown);
  // Notes and groups are on the canvas alone: no key of another view may act on one that is out of sight.
  useEffect(() => {
    if (shown !== 'organisation') useMapUi.setState({ shapes: [] });
  }, [shown]);
  // The address may name a line: the search leads there.
  const lineId = useSearchParams()[0].get('line');
  useEffect(() => {
    if (lineId) selectLine(lineId);
  }, [lineId]);

  const name = model.map.name || t('stakeholders:map.title');
  const trayOpen = trayWish ?? ((offMap.length > 0 || rows.length === 0) && (width === 0 || width >= roomForTray));
  return (
    <MapContext value={value}>
      <Page
        fill
        title={name}
        titleSlot={
          <span ref={title}>
            <InlineText
              layout="title"
              label={t('stakeholders:map.name')}
              required
              placeholder={t('stakeholders:map.title')}
              value={model.map.name}
              onCommit={(next) => renameMap(model.map, next)}
            />
          </span>
        }
        summary={
          <>
            {t('stakeholders:map.summary', { count: cards.length })}
            {offMap.length > 0 && ` · ${t('stakeholders:map.offMap', { count: offMap.length })}`}
            {model.map.opportunityId !== null && <MapDeal map={model.map} />}
          </>
        }
        actions={
          <MapHeaderActions
            width={width}
            maps={maps}
            onRename={() => title.current?.querySelector<HTMLElement>('[data-inline-field]')?.click()}
          />
        }
      >
        <div className={classes.frame} id={viewsId} ref={frame}>
          <ViewSwitch compact={shown === 'organisation' && width > 0 && width - (trayOpen ? trayWidth : 0) < roomForNames} />
          {shown === 'power-interest' ? (
            <PowerInterest />
          ) : shown === 'coverage' ? (
            <Coverage />
          ) : (
            <>
              {trayOpen ? <Tray onHide={() => setTrayWish(false)} /> : <TrayStrip onShow={() => setTrayWish(true)} />}
              <div className={classes.stage}>
                <div className={classes.canvasArea}>
                  <MapCanvas label={t('stakeholders:map.canvas', { name: account.name })} />
                  {things.size === 0 && (
                    <p className={classes.emptyCanvas}>
                      {offMap.length > 0
                        ? `${t('editor:emptyCanvas.drag')} ${t('editor:emptyCanvas.several')}`
                        : t('editor:emptyCanvas.nobody')}
                    </p>
                  )}
                  <MapTools />
                  <MapLook />
                  <ConnectingBar />
                </div>
                <Legend />
              </div>
            </>
          )}
        </div>
        <MapCommands />
        <MapInspector />
        <AnalysisPanel />
        <Comparison />
        <FloatingOverMap />
        <SeatChangeDialog
          stakeholders={model}
          placeNew={actions.placeNew}
          onClose={(seatId) => seatId !== null && requestAnimationFrame(() => view.focus(seatId))}
        />
        <PasteIntoTray />
        <Presentation />
        <Said />
      </Page>
    </MapContext>
  );
}

/** What changed, for who cannot see it change. */
function Said() {
  const said = useMapUi((state) => state.said);
  return (
    <p className="kf-visually-hidden" role="status">
      {said}
    </p>
  );
}
