import type { Offer } from '../../model/offer';
import type { Opportunity } from '../../model/opportunity';
import type { Context } from '../context';
import { shorten } from '../inline';

/** What a reader calls a deal: its name, else what it sells, else its CRM reference. */
export function opportunityName(
  { t }: Context,
  opportunity: Pick<Opportunity, 'name' | 'product' | 'offerId' | 'externalId'>,
  offers: readonly Pick<Offer, 'id' | 'name'>[] = [],
): string {
  const offer = offers.find(({ id }) => id === opportunity.offerId)?.name ?? '';
  const name = [opportunity.name, offer, opportunity.product, opportunity.externalId].find((value) => value.trim() !== '');
  return name === undefined ? t('documents:plan.unnamed') : shorten(name, 80);
}
