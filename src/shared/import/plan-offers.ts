import type { Existing } from './existing';
import { NameIndex } from './names';
import type { ReadRow } from './read-row';
import { type ImportWork, Tally, textOf, without } from './work';

/** Offers by name. Opportunities that waited for an offer of this name, imported before it, are given it. */
export function planOffers(work: ImportWork, rows: readonly ReadRow[], existing: Existing): void {
  const index = new NameIndex(existing.offers);
  const lineOf = new Map<string, number>();
  let added = false;
  for (const { row, values, custom } of rows) {
    const fields = without(values, 'currency');
    const name = textOf(values, 'name');
    if (name === '') {
      work.reject(row, 'noName');
      continue;
    }
    const match = index.find(name);
    const first = match && lineOf.get(match.record.id);
    if (match && first !== undefined) {
      work.reject(row, 'repeated', { name, line: first });
      continue;
    }
    if (!match) {
      const offer = work.create('offers', { ...fields, custom });
      index.add(offer);
      lineOf.set(offer.id, row.line);
      work.settle(row, 'created');
      added = true;
      continue;
    }
    const offer = match.record;
    lineOf.set(offer.id, row.line);
    if (match.sure === 'alike') work.remark(row, 'offerAlike', { name, offer: offer.name, count: 1 });
    const changed = work.update('offers', offer, { ...without(fields, 'name'), custom: { ...offer.custom, ...custom } });
    work.settle(row, changed ? 'updated' : 'unchanged');
  }
  const [firstRow] = rows;
  if (!added || !firstRow) return;
  const alike = new Tally();
  for (const deal of existing.opportunities) {
    const match = deal.offerId === null && deal.product !== '' ? index.find(deal.product) : undefined;
    if (!match) continue;
    work.update('opportunities', deal, { offerId: match.record.id });
    if (match.sure === 'alike') alike.add(deal.product, firstRow.row, { name: deal.product, offer: match.record.name });
  }
  alike.say(work, 'offerAlike');
}
