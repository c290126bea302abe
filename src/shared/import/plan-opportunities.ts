import { firstStage, withStage } from '../domain/pipeline';
import { type Opportunity, opportunityStages } from '../model/opportunity';
import type { Formats } from './cells';
import { squash } from './columns';
import type { Existing } from './existing';
import { Finder } from './finder';
import type { ReadRow } from './read-row';
import { type ImportWork, newAccount, textOf, without } from './work';

export type OpportunityChoices = {
  /** What becomes of a row whose account is not known: the account is made, or the deal waits without one. */
  unknownAccounts: 'create' | 'unassigned';
  /** What becomes of a product that no offer matches: an offer is made, or the name alone is kept. */
  unknownOffers: 'create' | 'text';
  /** Header of the account's column: keeps the unknown name with the deal. */
  accountHeader: string;
  /** The day on which a stage that differs was entered, as far as we know. */
  today: string;
};

/** What an opportunity without a CRM reference is known by. */
const nameKey = (accountId: string | null, name: string, product: string) => [accountId ?? '', squash(name), squash(product)].join('|');

/**
 * Opportunities by their CRM reference, else by account, name and product. A deal without a known account comes in and
 * waits to be given one; its product is linked to an offer when one of that name is known, and kept as text anyway.
 */
export function planOpportunities(
  work: ImportWork,
  rows: readonly ReadRow[],
  existing: Existing,
  formats: Formats,
  choices: OpportunityChoices,
): void {
  const accounts = new Finder(existing.accounts, 'account');
  const offers = new Finder(existing.offers, 'offer');
  const accountOf = ({ row, values }: ReadRow): string | null => {
    const name = textOf(values, 'account');
    if (name === '') {
      work.remark(row, 'accountMissing');
      return null;
    }
    const known = accounts.find(row, name);
    if (known) return known.id;
    if (choices.unknownAccounts === 'create') return accounts.add(row, newAccount(work, name, values, formats)).id;
    work.remark(row, 'accountUnknown', { name });
    return null;
  };
  const offerOf = ({ row, values }: ReadRow): string | null => {
    const name = textOf(values, 'product');
    if (name === '') return null;
    const known = offers.find(row, name);
    if (known) return known.id;
    if (choices.unknownOffers === 'create') return offers.add(row, work.create('offers', { name })).id;
    offers.missed(row, name);
    return null;
  };
  const byReference = new Map<string, Opportunity>();
  const byName = new Map<string, Opportunity>();
  const remember = (deal: Opportunity) => {
    if (deal.externalId !== '') byReference.set(deal.externalId, deal);
    else byName.set(nameKey(deal.accountId, deal.name, deal.product), deal);
  };
  for (const deal of existing.opportunities) remember(deal);
  const lineOf = new Map<string, number>();

  for (const read of rows) {
    const { row, values, custom } = read;
    const externalId = textOf(values, 'externalId');
    const name = textOf(values, 'name');
    if (externalId === '' && name === '') {
      work.reject(row, 'noName');
      continue;
    }
    const product = textOf(values, 'product');
    const written = textOf(values, 'account');
    const accountId = accountOf(read);
    const known = externalId !== '' ? byReference.get(externalId) : byName.get(nameKey(accountId, name, product));
    const first = known && lineOf.get(known.id);
    if (first !== undefined) {
      work.reject(row, 'repeated', { name: externalId || name, line: first });
      continue;
    }
    const kept = written !== '' && accountId === null ? { ...custom, [choices.accountHeader]: written } : custom;
    const offerId = offerOf(read);
    if (known) {
      lineOf.set(known.id, row.line);
      const stage = opportunityStages.find((candidate) => candidate === values.stage);
      const changed = work.update('opportunities', known, {
        ...without(values, 'account', 'currency'),
        ...(stage && withStage(known, stage, choices.today)),
        ...(accountId !== null && { accountId }),
        ...(offerId !== null && { offerId }),
        custom: { ...known.custom, ...kept },
      });
      work.settle(row, changed ? 'updated' : 'unchanged');
      continue;
    }
    const deal = work.create('opportunities', { accountId, offerId, custom: kept, ...values });
    work.update('opportunities', deal, { stageHistory: firstStage(deal, choices.today) });
    remember(deal);
    lineOf.set(deal.id, row.line);
    work.settle(row, 'created');
  }
  accounts.report(work, { alike: 'accountAlike', missed: 'accountCreated' });
  offers.report(work, { alike: 'offerAlike', missed: choices.unknownOffers === 'create' ? 'offerCreated' : 'offerUnknown' });
}
