import { ReactFlowProvider } from '@xyflow/react';
import { useParams, useSearchParams } from 'react-router';
import { getAccount } from '@/persistence/queries/accounts';
import { listMaps, loadMap } from '@/persistence/queries/stakeholders';
import { useLive } from '@/persistence/use-live';
import { MissingRecord } from '@/ui/MissingRecord';
import { FirstMap } from './map/FirstMap';
import { MapEditor } from './map/MapEditor';

/** Who influences whom at the customer: the account's maps, one at a time. */
export function StakeholderMapPage() {
  const { accountId = '' } = useParams();
  const [params] = useSearchParams();
  const account = useLive(async () => (await getAccount(accountId)) ?? null, [accountId]);
  const maps = useLive(() => listMaps(accountId), [accountId]);
  const wanted = params.get('map');
  const mapId = (maps?.find(({ id }) => id === wanted) ?? maps?.[0])?.id ?? null;
  const model = useLive(async () => (mapId === null ? null : ((await loadMap(mapId)) ?? null)), [mapId]);
  if (account === undefined || !maps || model === undefined) return null;
  if (account === null) return <MissingRecord />;
  if (model === null) return <FirstMap account={account} />;
  return (
    <ReactFlowProvider key={model.map.id}>
      <MapEditor account={account} maps={maps} model={model} />
    </ReactFlowProvider>
  );
}
