import { settingsOf } from '@shared/domain/plan/figure-context';
import type { Mutation } from '@shared/model/changes';
import { type PortfolioSettings, pictureSchema } from '@shared/model/portfolio';
import { newId } from '@/persistence/new-id';
import { save } from '@/stores/save';

export type OwnPicture = 'logoId' | 'coverPictureId';

/** Puts a picture in the place of the one that was there, which goes with the same step; null: only takes that away. */
export function changePicture([stored]: readonly PortfolioSettings[], field: OwnPicture, picture: { name: string; data: string } | null) {
  const id = picture === null ? null : newId();
  const old = stored?.[field] ?? null;
  const mutations: Mutation[] = [
    ...(picture === null || id === null
      ? []
      : [{ op: 'create' as const, table: 'pictures' as const, record: pictureSchema.parse({ id, ...picture }) }]),
    stored
      ? { op: 'update', table: 'portfolioSettings', id: stored.id, fields: { [field]: id } }
      : { op: 'create', table: 'portfolioSettings', record: { ...settingsOf([]), [field]: id } },
    ...(old === null ? [] : [{ op: 'delete' as const, table: 'pictures' as const, id: old }]),
  ];
  return save({ key: 'editLimit', params: { field } }, mutations);
}
