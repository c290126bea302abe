import { settingsOf } from '@shared/domain/plan/figure-context';
import type { ChangeLabel, Mutation } from '@shared/model/changes';
import type { PortfolioSettings } from '@shared/model/portfolio';
import { save, saveWithUndo } from './save';

/**
 * Changes what holds for every account. The settings are stored by their first change. `message`: says it with a way back, where the page's own undo goes through
 * the changes of one account.
 */
export function savePortfolioSettings(
  label: ChangeLabel,
  [stored]: readonly PortfolioSettings[],
  fields: Partial<Omit<PortfolioSettings, 'id'>>,
  message?: string,
) {
  const mutation: Mutation = stored
    ? { op: 'update', table: 'portfolioSettings', id: stored.id, fields }
    : { op: 'create', table: 'portfolioSettings', record: { ...settingsOf([]), ...fields } };
  return message === undefined ? save(label, [mutation]) : saveWithUndo(message, label, [mutation]);
}
