import { z } from 'zod';
import { accountSchema } from './account';
import type { TableName } from './table-names';
import { tableSchemas } from './tables';

/** Tables whose records of one account make its plan. */
export const planTables = [
  'businessUnits',
  'opportunities',
  'people',
  'seats',
  'seatTenures',
  'lines',
  'maps',
  'placements',
  'mapGroups',
  'mapNotes',
  'mapSnapshots',
  'accountMembers',
  'coverages',
  'sponsorPairs',
  'needs',
  'whiteSpaceCells',
  'objectives',
  'initiatives',
  'milestones',
  'valueHypotheses',
  'valueFlows',
  'revenuePeriods',
  'forecastSnapshots',
  'forecastAdjustments',
  'accountScores',
  'kpiMeasures',
  'healthAssessments',
  'healthOverrides',
  'surveys',
  'surveyResponses',
  'verbatims',
  'improvementPlans',
  'slas',
  'slaResults',
  'risks',
  'actions',
  'rituals',
  'ritualDates',
  'raciRoles',
  'raciActivities',
  'raciAssignments',
  'meetings',
  'decisions',
  'reviews',
  'documentSummaries',
  'pictures',
] as const satisfies readonly TableName[];
export type PlanTable = (typeof planTables)[number];

/** Tables of the whole portfolio that a plan is read with: what we sell, who we are, what we measure by. */
export const sharedTables = [
  'offers',
  'teamMembers',
  'scoringCriteria',
  'tiers',
  'kpiDefinitions',
  'meetingTemplates',
  'portfolioSettings',
  'exchangeRates',
  'customFields',
  'programmeSteps',
] as const satisfies readonly TableName[];

const lists = <T extends TableName>(tables: readonly T[]) =>
  Object.fromEntries(tables.map((table) => [table, z.array(tableSchemas[table])])) as unknown as {
    [K in T]: z.ZodArray<(typeof tableSchemas)[K]>;
  };

/** Everything one account's plan holds, as documents and packages receive it: each table under its name. */
export const planSchema = z.object({
  account: accountSchema,
  parent: accountSchema.nullable(),
  ...lists(planTables),
  ...lists(sharedTables),
});
export type Plan = z.infer<typeof planSchema>;
