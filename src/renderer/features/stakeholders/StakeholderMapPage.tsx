import { ReactFlowProvider } from '@xyflow/react';
import { useParams, useSearchParams } from 'react-router';
import { getAccount } from '@/persistence/queries/accounts';
import { getOpportunity } from '@/persistence/queries/opportunities';
import { listMaps, loadMap } from '@/persistence/queries/stakeholders';
import { useLive } from '@/persistence/use-live';
import { MissingRecord } from '@/ui/MissingRecord';
import { DealMap } from './map/DealMap';
import { FirstMap } from './map/FirstMap';
import { MapEditor } from './map/MapEditor';

/** Who influences whom at the customer: the account's maps, one at a time. */
export function StakeholderMapPage() {
  const { accountId = '' } = useParams();
  const [params] = useSearchParams();
  const account = useLive(async () => (await getAccount(accountId)) ?? null, [accountId]);
  const maps = useLive(() => listMaps(accountId), [accountId]);
  const wanted = params.get('map');
  const dealId = params.get('deal');
  const deal = useLive(async () => (dealId === null ? null : ((await getOpportunity(dealId)) ?? null)), [dealId]);
  const ofDeal = maps?.find(({ opportunityId }) => opportunityId !== null && opportunityId === dealId);
  // Without one that is asked for, the account's own chart: another that is made meanwhile does not take its place.
  const own = maps?.find(({ kind, opportunityId }) => kind === 'organisation' && opportunityId === null);
  const mapId = (ofDeal ?? maps?.find(({ id }) => id === wanted) ?? own ?? maps?.[0])?.id ?? null;
  const model = useLive(async () => (mapId === null ? null : ((await loadMap(mapId)) ?? null)), [mapId]);
  if (account === undefined || !maps || model === undefined || deal === undefined) return null;
  if (account === null) return <MissingRecord />;
  if (deal !== null && deal.accountId === account.id && !ofDeal) return <DealMap account={account} deal={deal} />;
  if (model === null) return <FirstMap account={account} />;
  return (
    <ReactFlowProvider key={model.map.id}>
      <MapEditor account={account} maps={maps} model={model} />
    </ReactFlowProvider>
  );
}
