import type { z } from 'zod';
import { isOpen, isWon } from '../domain/pipeline';
import { accountSchema } from '../model/account';
import { businessUnitSchema } from '../model/business-unit';
import { fieldMeta, type InternalMark } from '../model/fields';
import { opportunitySchema } from '../model/opportunity';
import { personSchema } from '../model/person';
import type { Plan } from '../model/plan';
import { seatSchema } from '../model/seat';

/**
 * A record without the fields its schema marks internal, and without `custom`: imported columns may hold anything.
 * A composer of the client edition that reads an internal field does not compile.
 */
export type ClientRecord<S extends z.ZodObject> = {
  readonly [K in keyof S['shape'] as K extends 'custom' ? never : S['shape'][K] extends InternalMark ? never : K]: z.infer<S>[K &
    keyof z.infer<S>];
};

export type ClientAccount = ClientRecord<typeof accountSchema>;
export type ClientPerson = ClientRecord<typeof personSchema>;
export type ClientSeat = ClientRecord<typeof seatSchema>;
export type ClientBusinessUnit = ClientRecord<typeof businessUnitSchema>;
/** The client reads what is in progress and what was delivered together, not our stages nor what we lost. */
export type ClientOpportunity = Omit<ClientRecord<typeof opportunitySchema>, 'stage' | 'kind'> & { readonly status: 'open' | 'won' };

export type ClientPlan = {
  readonly account: ClientAccount;
  readonly businessUnits: readonly ClientBusinessUnit[];
  readonly people: readonly ClientPerson[];
  readonly seats: readonly ClientSeat[];
  readonly opportunities: readonly ClientOpportunity[];
};

function project<S extends z.ZodObject>(schema: S, record: z.infer<S>): ClientRecord<S> {
  const shared = Object.entries(schema.shape).filter(
    ([name, field]) => name !== 'custom' && fieldMeta(field as z.ZodType).visibility !== 'internal',
  );
  return Object.fromEntries(shared.map(([name]) => [name, (record as Record<string, unknown>)[name]])) as ClientRecord<S>;
}

/** What a client edition is composed from: maps, lines, notes, amounts and every judgement stay behind. */
export function projectForClient(plan: Plan): ClientPlan {
  return {
    account: project(accountSchema, plan.account),
    businessUnits: plan.businessUnits.map((unit) => project(businessUnitSchema, unit)),
    people: plan.people.map((person) => project(personSchema, person)),
    seats: plan.seats.map((seat) => project(seatSchema, seat)),
    opportunities: plan.opportunities.flatMap((opportunity) => {
      const status = isOpen(opportunity) ? 'open' : isWon(opportunity) ? 'won' : null;
      if (status === null) return [];
      const { stage: _stage, kind: _kind, ...shared } = project(opportunitySchema, opportunity);
      return [{ ...shared, status } satisfies ClientOpportunity];
    }),
  };
}
