import type { Translate } from '@shared/i18n/translator';
import { type MapSnapshot, mapSnapshotSchema } from '@shared/model/stakeholder-map';
import { contentOf } from '@shared/stakeholder-map/comparison/past';
import { newId } from '@/persistence/new-id';
import type { LoadedMap } from '@/persistence/queries/stakeholders';
import { save, saveWithUndo } from '@/stores/save';
import { today } from '@/ui/today';
import { announce } from '../map-ui';

/** Keeps the map as it is today, to be compared with later. Answers the snapshot's id. */
export async function takeSnapshot(model: LoadedMap, t: Translate): Promise<string | null> {
  const { id: mapId, accountId, name } = model.map;
  const content = contentOf(model);
  const record = mapSnapshotSchema.parse({ id: newId(), accountId, mapId, takenOn: today(), content });
  const label = { key: 'takeSnapshot', params: { name: name || t('stakeholders:map.title') } } as const;
  const saved = await save(label, [{ op: 'create', table: 'mapSnapshots', record }], { accountId });
  if (saved.ok) announce(t('comparison:taken'));
  return saved.ok ? record.id : null;
}

export const renameSnapshot = ({ id, accountId }: MapSnapshot, name: string) =>
  save({ key: 'renameSnapshot', params: { name } }, [{ op: 'update', table: 'mapSnapshots', id, fields: { name } }], { accountId });

/** Deletes a snapshot; the map stays as it is, and the toast takes it back. */
export const deleteSnapshot = ({ id, accountId }: MapSnapshot, name: string, t: Translate) =>
  saveWithUndo(
    t('comparison:deleted', { name }),
    { key: 'deleteSnapshot', params: { name } },
    [{ op: 'delete', table: 'mapSnapshots', id }],
    {
      accountId,
    },
  );
