import { settingsOf } from '@shared/domain/plan/figure-context';
import type { ChangeLabel } from '@shared/model/changes';
import type { PortfolioSettings } from '@shared/model/portfolio';
import { save } from './save';

/** Changes what holds for every account. The settings are stored by their first change. */
export const savePortfolioSettings = (
  label: ChangeLabel,
  [stored]: readonly PortfolioSettings[],
  fields: Partial<Omit<PortfolioSettings, 'id'>>,
) =>
  save(label, [
    stored
      ? { op: 'update', table: 'portfolioSettings', id: stored.id, fields }
      : { op: 'create', table: 'portfolioSettings', record: { ...settingsOf([]), ...fields } },
  ]);
