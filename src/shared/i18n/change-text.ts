import type { StoredLabel } from '../model/changes';
import { catalogues } from './catalogues';
import type { Translate } from './translator';

/** What a change reads in the reader's language; a label that a later version wrote reads as a plain "change". */
export function changeText(t: Translate, label: StoredLabel): string {
  const { key, params } = label;
  const known = key in catalogues.en.changes || `${key}_other` in catalogues.en.changes;
  return t(`changes:${known ? key : 'unknown'}` as 'changes:unknown', params);
}
