import { dealName, withStage } from '@shared/domain/pipeline';
import type { Translate } from '@shared/i18n/translator';
import type { Mutation } from '@shared/model/changes';
import { type Opportunity, opportunitySchema } from '@shared/model/opportunity';
import { newId } from '@/persistence/new-id';
import { save, saveWithUndo } from '@/stores/save';
import { today } from '@/ui/today';

/** Moves a deal to a stage, today. */
export const changeStage = (deal: Opportunity, stage: Opportunity['stage']) =>
  save(
    { key: 'editOpportunityField', params: { field: 'stage', name: dealName(deal) } },
    [{ op: 'update', table: 'opportunities', id: deal.id, fields: withStage(deal, stage, today()) }],
    { accountId: deal.accountId },
  );

/** Changes one field of a deal; its stage: `changeStage`. */
export const editOpportunity = <F extends Exclude<keyof Opportunity, 'stage'>>(deal: Opportunity, field: F, value: Opportunity[F]) =>
  save(
    { key: 'editOpportunityField', params: { field, name: dealName(deal) } },
    [{ op: 'update', table: 'opportunities', id: deal.id, fields: { [field]: value } }],
    { accountId: deal.accountId },
  );

export function createOpportunity(accountId: string | null, name: string, openedOn: string) {
  const stageHistory = [{ stage: 'prospecting', on: openedOn }];
  const record = opportunitySchema.parse({ id: newId(), accountId, name, openedOn, stageHistory });
  return save({ key: 'createOpportunity', params: { name } }, [{ op: 'create', table: 'opportunities', record }], { accountId });
}

/** Deletes deals; the toast takes it back. */
export function deleteOpportunities(deals: readonly Opportunity[], t: Translate) {
  const [first] = deals;
  if (!first) return null;
  const name = dealName(first);
  const one = deals.length === 1;
  return saveWithUndo(
    one ? t('opportunities:deletedOne', { name }) : t('opportunities:deleted', { count: deals.length }),
    one ? { key: 'deleteOpportunity', params: { name } } : { key: 'deleteOpportunities', params: { count: deals.length } },
    deals.map(({ id }) => ({ op: 'delete', table: 'opportunities', id })),
    { accountId: one ? first.accountId : null },
  );
}

/** Gives deals to an account, in one step of undo. */
export function assignOpportunities(deals: readonly Opportunity[], account: { id: string; name: string }, t: Translate) {
  const mutations = deals.map(({ id }): Mutation => ({ op: 'update', table: 'opportunities', id, fields: { accountId: account.id } }));
  return saveWithUndo(
    t('opportunities:assigned', { count: deals.length, name: account.name }),
    { key: 'assignOpportunities', params: { count: deals.length, name: account.name } },
    mutations,
    { accountId: account.id },
  );
}
