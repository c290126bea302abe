import type { z } from 'zod';
import { isOpen, isWon } from '../domain/pipeline';
import { linkName, mapTexts, replaceLinks } from '../links/link';
import { namesIn } from '../links/plain-plan';
import { accountSchema } from '../model/account';
import type { RecordsByTable } from '../model/dependents';
import { fieldMeta, type InternalMark } from '../model/fields';
import { opportunitySchema } from '../model/opportunity';
import type { Plan } from '../model/plan';
import { tableSchemas } from '../model/tables';

/**
 * A record without the fields its schema marks internal, and without `custom`: imported columns may hold anything.
 * A composer of the client edition that reads an internal field does not compile.
 */
export type ClientRecord<S extends z.ZodObject> = {
  readonly [K in keyof S['shape'] as K extends 'custom' ? never : S['shape'][K] extends InternalMark ? never : K]: z.infer<S>[K &
    keyof z.infer<S>];
};

type ClientTable = (typeof clientTables)[number];
/** Tables of which the client reads every record; the next, of which only what is marked shared; and the next, what was agreed on. */
export const clientTables = [
  'businessUnits',
  'people',
  'seats',
  'needs',
  'sponsorPairs',
  'slas',
  'slaResults',
  'surveys',
  'surveyResponses',
  'improvementPlans',
  'rituals',
  'ritualDates',
  'raciRoles',
  'raciActivities',
  'raciAssignments',
  'meetings',
  'reviews',
  'teamMembers',
] as const;
export const sharedOnly = ['objectives', 'initiatives', 'actions', 'decisions'] as const;
type SharedTable = (typeof sharedOnly)[number];

type Of<T extends keyof typeof tableSchemas> = ClientRecord<(typeof tableSchemas)[T]>;
export type ClientAccount = ClientRecord<typeof accountSchema>;
export type ClientPerson = Of<'people'>;
/** The client reads what is in progress and what was delivered together, not our stages nor what we lost. */
export type ClientOpportunity = Omit<ClientRecord<typeof opportunitySchema>, 'stage' | 'kind'> & { readonly status: 'open' | 'won' };
/** What we sell, without its price. */
export type ClientOffer = Omit<Of<'offers'>, 'listPrice'>;
export type ClientMeeting = Of<'meetings'>;
export type ClientReview = Of<'reviews'>;
export type ClientSummary = Of<'documentSummaries'>;

export type ClientPlan = { readonly [T in ClientTable | SharedTable]: readonly Of<T>[] } & {
  readonly account: ClientAccount;
  readonly opportunities: readonly ClientOpportunity[];
  readonly offers: readonly ClientOffer[];
  /** Of the shared initiatives. */
  readonly milestones: readonly Of<'milestones'>[];
  /** Those whose figures the client agreed with, and what came of them. */
  readonly valueHypotheses: readonly Of<'valueHypotheses'>[];
  readonly valueFlows: readonly Of<'valueFlows'>[];
  /** Written for the client edition. */
  readonly documentSummaries: readonly ClientSummary[];
};

function project<S extends z.ZodObject>(schema: S, record: z.infer<S>): ClientRecord<S> {
  const shared = Object.entries(schema.shape).filter(
    ([name, field]) => name !== 'custom' && fieldMeta(field as z.ZodType).visibility !== 'internal',
  );
  return Object.fromEntries(shared.map(([name]) => [name, (record as Record<string, unknown>)[name]])) as ClientRecord<S>;
}

/** Every record of a table without its internal fields. */
const projectAll = <T extends keyof typeof tableSchemas>(table: T, records: readonly unknown[]): Of<T>[] =>
  records.map((record) => project(tableSchemas[table] as z.ZodObject, record as Record<string, unknown>)) as unknown as Of<T>[];

/** What stands for a name that the client may not read: neither what it is nor that there is one of its kind. */
const withheldName = '…';

/** What a client edition is composed from: maps, lines, notes, amounts, risks and every judgement stay behind, and with them their names in texts. */
export const projectForClient = (plan: Plan): ClientPlan => namedForClient(recordsForClient(plan)).plan;

/** How many names of what the client does not read stand in texts that they do. */
export const countWithheldNames = (plan: Plan): number => namedForClient(recordsForClient(plan)).withheld;

/** Texts as plain words: what the client reads anyway is called as it is today, everything else is left out, deleted or not. */
function namedForClient(plan: ClientPlan): { plan: ClientPlan; withheld: number } {
  // What is called by a text that names others is called without them.
  const nameOf = namesIn(mapTexts(plan, (text) => replaceLinks(text, () => withheldName)) as RecordsByTable);
  let withheld = 0;
  const named = mapTexts(plan, (text) =>
    replaceLinks(text, ({ table, id }) => {
      const name = linkName(nameOf(table, id) ?? '');
      if (name !== '') return name;
      withheld += 1;
      return withheldName;
    }),
  );
  return { plan: named, withheld };
}

function recordsForClient(plan: Plan): ClientPlan {
  const whole = Object.fromEntries(clientTables.map((table) => [table, projectAll(table, plan[table])])) as unknown as Pick<
    ClientPlan,
    ClientTable
  >;
  const shared = Object.fromEntries(
    sharedOnly.map((table) => [
      table,
      projectAll(
        table,
        (plan[table] as readonly { shared: boolean }[]).filter((record) => record.shared),
      ),
    ]),
  ) as unknown as Pick<ClientPlan, SharedTable>;
  const initiatives = new Set(shared.initiatives.map(({ id }) => id));
  const agreed = plan.valueHypotheses.filter(({ agreement }) => agreement === 'agreed');
  const agreedIds = new Set(agreed.map(({ id }) => id));
  return {
    ...whole,
    ...shared,
    account: project(accountSchema, plan.account),
    offers: projectAll('offers', plan.offers).map(({ listPrice: _price, ...offer }) => offer),
    milestones: projectAll(
      'milestones',
      plan.milestones.filter(({ initiativeId }) => initiatives.has(initiativeId)),
    ),
    valueHypotheses: projectAll('valueHypotheses', agreed),
    valueFlows: projectAll(
      'valueFlows',
      plan.valueFlows.filter(({ hypothesisId }) => agreedIds.has(hypothesisId)),
    ),
    documentSummaries: projectAll(
      'documentSummaries',
      plan.documentSummaries.filter(({ edition }) => edition === 'client'),
    ),
    opportunities: plan.opportunities.flatMap((opportunity) => {
      const status = isOpen(opportunity) ? 'open' : isWon(opportunity) ? 'won' : null;
      if (status === null) return [];
      const { stage: _stage, kind: _kind, ...rest } = project(opportunitySchema, opportunity);
      return [{ ...rest, status } satisfies ClientOpportunity];
    }),
  };
}
