import type { Offer } from '@shared/model/offer';
import { openDb } from '../store';

/** The catalogue of what we sell. */
export const listOffers = (): Promise<Offer[]> => openDb().offers.toArray();
