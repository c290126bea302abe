import type { Account } from '../model/account';
import type { Offer } from '../model/offer';
import type { Opportunity } from '../model/opportunity';
import type { Formats } from './cells';
import { squash } from './columns';
import type { Existing } from './existing';
import { NameIndex } from './names';
import { type ImportWork, type ReadRow, Tally, textOf, without } from './work';

export type OpportunityChoices = {
  /** What becomes of a row whose account is not known: the account is made, or the deal waits without one. */
  unknownAccounts: 'create' | 'unassigned';
  /** Header of the account's column: keeps the unknown name with the deal. */
  accountHeader: string;
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
  const accounts = new AccountFinder(work, existing.accounts, formats, choices);
  const offers = new OfferFinder(existing.offers);
  const byReference = new Map<string, Opportunity>();
  const byName = new Map<string, Opportunity>();
  const remember = (deal: Opportunity) => {
    if (deal.externalId !== '') byReference.set(deal.externalId, deal);
    else byName.set(nameKey(deal.accountId, deal.name, deal.product), deal);
  };
  for (const deal of existing.opportunities) remember(deal);
  const lineOf = new Map<string, number>();

  for (const { row, values, custom } of rows) {
    const externalId = textOf(values, 'externalId');
    const name = textOf(values, 'name');
    if (externalId === '' && name === '') {
      work.reject(row, 'noName');
      continue;
    }
    const product = textOf(values, 'product');
    const written = textOf(values, 'account');
    const accountId = accounts.find(row, written);
    const known = externalId !== '' ? byReference.get(externalId) : byName.get(nameKey(accountId, name, product));
    const first = known && lineOf.get(known.id);
    if (first !== undefined) {
      work.reject(row, 'repeated', { name: externalId || name, line: first });
      continue;
    }
    const kept = written !== '' && accountId === null ? { ...custom, [choices.accountHeader]: written } : custom;
    const offerId = product === '' ? undefined : offers.find(row, product);
    const fields = {
      ...without(values, 'account'),
      ...(accountId !== null && { accountId }),
      ...(offerId !== undefined && { offerId }),
    };
    if (known) {
      lineOf.set(known.id, row.line);
      const changed = work.update('opportunities', known, { ...fields, custom: { ...known.custom, ...kept } });
      work.count(changed ? 'updated' : 'unchanged');
      continue;
    }
    const deal = work.create('opportunities', { ...fields, custom: kept });
    remember(deal);
    lineOf.set(deal.id, row.line);
    work.count('created');
  }
  accounts.report();
  offers.report(work);
}

class AccountFinder {
  private readonly index: NameIndex<Account>;
  private readonly alike = new Tally();
  private readonly made = new Tally();

  constructor(
    private readonly work: ImportWork,
    accounts: readonly Account[],
    private readonly formats: Formats,
    private readonly choices: OpportunityChoices,
  ) {
    this.index = new NameIndex(accounts);
  }

  find(row: ReadRow['row'], name: string): string | null {
    if (name === '') {
      this.work.remark(row, 'accountMissing');
      return null;
    }
    const match = this.index.find(name);
    if (match?.sure === 'alike') this.alike.add(name, row, { name, account: match.record.name });
    if (match) return match.record.id;
    if (this.choices.unknownAccounts === 'unassigned') {
      this.work.remark(row, 'accountUnknown', { name });
      return null;
    }
    const account = this.work.create('accounts', { name, currency: this.formats.currency });
    this.index.add(account);
    this.made.add(name, row, { name });
    return account.id;
  }

  report(): void {
    this.alike.say(this.work, 'accountAlike');
    this.made.say(this.work, 'accountCreated');
  }
}

class OfferFinder {
  private readonly index: NameIndex<Offer>;
  private readonly alike = new Tally();
  private readonly unknown = new Tally();

  constructor(offers: readonly Offer[]) {
    this.index = new NameIndex(offers);
  }

  find(row: ReadRow['row'], product: string): string | undefined {
    const match = this.index.find(product);
    if (!match) this.unknown.add(product, row, { name: product });
    else if (match.sure === 'alike') this.alike.add(product, row, { name: product, offer: match.record.name });
    return match?.record.id;
  }

  report(work: ImportWork): void {
    this.alike.say(work, 'offerAlike');
    this.unknown.say(work, 'offerUnknown');
  }
}
