import type { Translate } from '@shared/i18n/translator';
import type { ChangeLabel } from '@shared/model/changes';
import { setPowerInterest } from '@shared/stakeholder-map/commands/power-interest';
import { quadrantOf } from '@shared/stakeholder-map/power-interest/layout';
import { type GridPerson, isOnGrid, type KnownValues } from '@shared/stakeholder-map/power-interest/people';
import { save } from '@/stores/save';
import { today } from '@/ui/today';

/** Values by person. */
export type ValuesOf = ReadonlyMap<string, KnownValues>;

export const mutationsOf = (values: ValuesOf) => setPowerInterest(values, today());

const firstName = (values: ValuesOf, people: readonly GridPerson[]) =>
  people.find(({ personId }) => values.has(personId))?.card.fullName ?? '';

export const labelOf = (values: ValuesOf, people: readonly GridPerson[]): ChangeLabel => ({
  key: 'setPowerInterest',
  params: { count: values.size, name: firstName(values, people) },
});

/** Gives people their places on the grid, as one step of undo. */
export const saveValues = (values: ValuesOf, people: readonly GridPerson[], accountId: string) =>
  save(labelOf(values, people), mutationsOf(values), { accountId });

/** Where people came to stand, for who does not see it. */
export function spokenValues(values: ValuesOf, people: readonly GridPerson[], t: Translate): string {
  const [at] = values.values();
  const said = { count: values.size, name: firstName(values, people) };
  if (!at || !isOnGrid(at)) return t('stakeholders:grid.cleared', said);
  return t('stakeholders:grid.placed', { ...said, ...at, quadrant: t(`stakeholders:grid.quadrant.${quadrantOf(at)}`) });
}

/** What is known of somebody's influence and interest, in words. */
export function valuesText({ influence, interest }: KnownValues, t: Translate): string {
  if (influence !== null && interest !== null) return t('stakeholders:grid.values', { influence, interest });
  if (influence !== null) return t('stakeholders:grid.influenceOnly', { influence });
  return interest !== null ? t('stakeholders:grid.interestOnly', { interest }) : t('stakeholders:grid.noValues');
}
