import type { Picture } from '@shared/model/portfolio';
import { openDb } from '../store';

/** A picture of the plans; null when there is none of this id. */
export const loadPicture = async (id: string | null): Promise<Picture | null> =>
  id === null ? null : ((await openDb().pictures.get(id)) ?? null);
