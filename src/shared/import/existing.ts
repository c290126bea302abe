import type { Account } from '../model/account';
import type { BusinessUnit } from '../model/business-unit';
import type { Line } from '../model/line';
import type { Offer } from '../model/offer';
import type { Opportunity } from '../model/opportunity';
import type { Person } from '../model/person';
import type { Seat } from '../model/seat';

/** What is there already, that rows of a file may mean. */
export type Existing = {
  accounts: readonly Account[];
  offers: readonly Offer[];
  opportunities: readonly Opportunity[];
  people: readonly Person[];
  seats: readonly Seat[];
  businessUnits: readonly BusinessUnit[];
  lines: readonly Line[];
};
