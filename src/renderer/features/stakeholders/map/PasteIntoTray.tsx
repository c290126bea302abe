import { useCommand } from '@/stores/commands';
import { PasteList } from '../PasteList';
import { TakeList } from '../TakeList';
import { useMap } from './map-context';
import { announce, setPasted, useMapUi } from './map-ui';

/** A list pasted anywhere on the page of the map, or asked for by name, becomes people in the tray. */
export function PasteIntoTray() {
  const { model, t } = useMap();
  const pasted = useMapUi((state) => state.pasted);
  useCommand({ id: 'pasteStakeholders', label: t('stakeholders:list.pasteTitle'), run: () => setPasted('') });
  if (pasted === null) return <TakeList onList={setPasted} />;
  return (
    <PasteList
      accountId={model.map.accountId}
      stakeholders={model}
      initial={pasted}
      onClose={() => setPasted(null)}
      onAdded={(count) => announce(t('editor:paste.added', { count }))}
    />
  );
}
