import { accountSchema } from '@shared/model/account';
import { opportunitySchema } from '@shared/model/opportunity';
import { personSchema } from '@shared/model/person';
import { seatSchema } from '@shared/model/seat';
import type { z } from 'zod';

type Some<T extends z.ZodType> = Partial<z.input<T>>;

/** Whole records from the fields a test cares about. */
export const anAccount = (fields: Some<typeof accountSchema> = {}) => accountSchema.parse({ id: 'a1', name: 'Acme', ...fields });
export const anOpportunity = (fields: Some<typeof opportunitySchema> = {}) => opportunitySchema.parse({ id: 'o1', ...fields });
export const aPerson = (fields: Some<typeof personSchema> = {}) =>
  personSchema.parse({ id: 'p1', accountId: 'a1', name: 'Claire Martin', ...fields });
export const aSeat = (fields: Some<typeof seatSchema> = {}) => seatSchema.parse({ id: 's1', accountId: 'a1', title: 'CIO', ...fields });
