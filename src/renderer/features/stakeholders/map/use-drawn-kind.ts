import type { StakeholderMap } from '@shared/model/stakeholder-map';
import { isTie } from '@shared/stakeholder-map/map-lines';
import { useSearchParams } from 'react-router';
import { listMaps, loadPlacements } from '@/persistence/queries/stakeholders';
import { createMap } from './map-changes';
import { useMap } from './map-context';
import { carrySelection } from './map-ui';
import { showView } from './map-views';

/**
 * Leads to the account's map that draws something else, the organisation or who influences whom: of the same deal where there is one, else the
 * first. Without any it is made, of influence with everybody who is on a line of it, and is one step of undo.
 */
export function useDrawnKind(): (kind: StakeholderMap['kind']) => Promise<void> {
  const { model, rows, options, t } = useMap();
  const [, setParams] = useSearchParams();
  const { accountId, opportunityId } = model.map;
  return async (kind) => {
    if (kind === model.map.kind) return showView(accountId, 'organisation');
    const maps = (await listMaps(accountId)).filter((map) => map.kind === kind);
    const known = maps.find((map) => map.opportunityId === opportunityId) ?? maps[0];
    const concerned = who(kind);
    const there = known ? await seatsOn(known) : new Set(concerned.map(({ seat }) => seat?.id));
    // Before the map is made: the page may turn to it at once.
    carrySelection((seatId) => there.has(seatId));
    const id = known?.id ?? (await createMap(model, { accountId, kind, name: t(`stakeholders:views.${kind}`) }, concerned, options));
    if (id === null) return;
    showView(accountId, 'organisation');
    setParams({ map: id }, { replace: true });
  };

  async function seatsOn(map: StakeholderMap) {
    return new Set((await loadPlacements(accountId)).filter(({ mapId }) => mapId === map.id).map(({ seatId }) => seatId));
  }

  function who(kind: StakeholderMap['kind']) {
    if (kind === 'organisation') return rows;
    const tied = new Set(model.lines.filter(isTie).flatMap(({ fromSeatId, toSeatId }) => [fromSeatId, toSeatId]));
    const concerned = rows.filter(({ seat }) => seat !== null && tied.has(seat.id));
    return concerned.length > 0 ? concerned : rows;
  }
}
