import { setPreferences, usePreferences } from '@/stores/preferences';
import { useMapUi } from './map-ui';

/** How the people of a map are shown: who reports to whom, or who has power and is interested. */
export type ShownView = 'organisation' | 'power-interest';

/** Accounts whose grid is remembered; beyond that, those looked at longest ago open on the organisation again. */
const mostRemembered = 50;

/** The view that this account's maps were last looked at in. */
export const useShownView = (accountId: string): ShownView =>
  usePreferences(({ preferences }) => (preferences.gridAccountIds.includes(accountId) ? 'power-interest' : 'organisation'));

/** Shows another view. Who is selected stays so, and the inspector open; what was begun on the other view is given up. */
export function showView(accountId: string, view: ShownView): void {
  useMapUi.setState({ connecting: null, target: null, floating: null });
  const others = usePreferences.getState().preferences.gridAccountIds.filter((id) => id !== accountId);
  void setPreferences({ gridAccountIds: view === 'power-interest' ? [accountId, ...others].slice(0, mostRemembered) : others });
}
