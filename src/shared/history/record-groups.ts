import type { ChangeRecord } from '../model/changes';
import type { TableName } from '../model/table-names';

/** What a reader of the history filters by: parts of the plan rather than tables. */
export const recordGroups = ['account', 'people', 'map', 'opportunities', 'value', 'measures', 'governance', 'other'] as const;
export type RecordGroup = (typeof recordGroups)[number];

const tables: Record<Exclude<RecordGroup, 'other'>, readonly TableName[]> = {
  account: ['accounts', 'accountScores', 'accountMembers'],
  people: ['people', 'seats', 'seatTenures', 'businessUnits', 'coverages', 'sponsorPairs'],
  map: ['lines', 'maps', 'placements', 'mapGroups', 'mapNotes', 'mapSnapshots'],
  opportunities: ['opportunities', 'whiteSpaceCells', 'forecastSnapshots', 'forecastAdjustments'],
  value: ['needs', 'objectives', 'initiatives', 'milestones', 'valueHypotheses', 'valueFlows', 'revenuePeriods'],
  measures: [
    'kpiDefinitions',
    'kpiMeasures',
    'healthAssessments',
    'healthOverrides',
    'surveys',
    'surveyResponses',
    'verbatims',
    'improvementPlans',
    'slas',
    'slaResults',
  ],
  governance: [
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
  ],
};

const groups = new Map<TableName, RecordGroup>(
  Object.entries(tables).flatMap(([group, names]) => names.map((name) => [name, group as RecordGroup] as const)),
);

/** The part of the plan that a table's records belong to; what all plans share is the rest. */
export const groupOf = (table: TableName): RecordGroup => groups.get(table) ?? 'other';

/** Whether a commit took in records from outside rather than what somebody typed. */
export const isImport = ({ label }: Pick<ChangeRecord, 'label'>): boolean =>
  /^(import|loadSample|openPackage|restoreBackup)/.test(label.key);
