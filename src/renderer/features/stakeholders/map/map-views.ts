import type { MapViewName } from '@shared/preferences';
import { setPreferences, usePreferences } from '@/stores/preferences';
import { useMapUi } from './map-ui';
import { rememberPlaces } from './view-flight';

/** Accounts whose view is remembered; beyond that, those looked at longest ago open on the organisation again. */
const mostRemembered = 50;

/** The view that this account's maps were last looked at in. */
export const useShownView = (accountId: string): MapViewName =>
  usePreferences(({ preferences }) => preferences.mapViews.find((one) => one.accountId === accountId)?.view ?? 'organisation');

/** Shows another view. Who is selected stays so, and the inspector open; what was begun on the other view is given up. */
export function showView(accountId: string, view: MapViewName): void {
  rememberPlaces();
  useMapUi.setState({ connecting: null, target: null, floating: null });
  const others = usePreferences.getState().preferences.mapViews.filter((one) => one.accountId !== accountId);
  const mapViews = view === 'organisation' ? others : [{ accountId, view }, ...others].slice(0, mostRemembered);
  void setPreferences({ mapViews });
}
