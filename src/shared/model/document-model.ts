import { z } from 'zod';
import { fieldMeta } from './fields';
import { references } from './references';
import { type TableName, tableNames } from './table-names';
import { schemaVersion, tableSchemas } from './tables';

/** The model in parts that fit on a page each. Every table is in one of them. */
const areas: Record<string, readonly TableName[]> = {
  Portfolio: ['accounts', 'offers', 'portfolioSettings', 'exchangeRates', 'customFields', 'programmeSteps', 'pictures', 'importReports'],
  'Selection and tiers': ['scoringCriteria', 'accountScores', 'tiers'],
  Stakeholders: ['businessUnits', 'people', 'seats', 'seatTenures', 'lines'],
  Maps: ['maps', 'placements', 'mapGroups', 'mapNotes', 'mapSnapshots'],
  'Our team': ['teamMembers', 'accountMembers', 'coverages', 'sponsorPairs'],
  'Needs, white space, opportunities': ['needs', 'whiteSpaceCells', 'opportunities'],
  'Roadmap and value': ['objectives', 'initiatives', 'milestones', 'valueHypotheses', 'valueFlows'],
  'Figures and health': [
    'revenuePeriods',
    'forecastSnapshots',
    'forecastAdjustments',
    'kpiDefinitions',
    'kpiMeasures',
    'healthAssessments',
    'healthOverrides',
  ],
  Satisfaction: ['surveys', 'surveyResponses', 'verbatims', 'improvementPlans', 'slas', 'slaResults'],
  Governance: ['rituals', 'ritualDates', 'raciRoles', 'raciActivities', 'raciAssignments', 'risks', 'actions'],
  'Meetings and reviews': ['meetings', 'meetingTemplates', 'decisions', 'reviews', 'documentSummaries'],
};

type JsonSchema = { type?: string | string[]; $ref?: string; enum?: unknown[]; format?: string; items?: JsonSchema; anyOf?: JsonSchema[] };

const jsonSchemaOf = (table: TableName) => z.toJSONSchema(tableSchemas[table], { io: 'output' });

/** Whole model as one JSON Schema: an object with a list of records per table. */
export function modelJsonSchema(): string {
  const tables = Object.fromEntries(tableNames.map((table) => [table, { type: 'array', items: { $ref: `#/$defs/${table}` } }]));
  const records = tableNames.map((table) => {
    const { $schema: _schema, ...schema } = jsonSchemaOf(table);
    return [table, schema];
  });
  const whole = {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Keyfolio',
    description: `The records of a plan by table, version ${schemaVersion}. \`visibility: internal\`: never in a client edition. \`ref\` and \`onDelete\`: the table that an id points into, and what becomes of the record when its target is deleted.`,
    type: 'object',
    properties: tables,
    $defs: Object.fromEntries(records),
  };
  return `${JSON.stringify(whole, null, 2)}\n`;
}

/** What a field holds, in few words. */
function typeOf(schema: JsonSchema): string {
  if (schema.enum) return schema.enum.join(', ');
  if (schema.anyOf) {
    const options = schema.anyOf.filter(({ type }) => type !== 'null');
    return `${options.map(typeOf).join(' or ')}${options.length < schema.anyOf.length ? ', or null' : ''}`;
  }
  if (schema.type === 'array') return `list of ${schema.items ? typeOf(schema.items) : 'values'}`;
  if (schema.type === 'object') return 'properties' in schema && isMoney(schema.properties) ? 'amount' : 'object';
  return schema.format === 'date' ? 'date' : schema.format === 'date-time' ? 'instant' : String(schema.type ?? 'value');
}

const isMoney = (properties: unknown): boolean => Object.keys(properties ?? {}).join() === 'minor,currency';

const deletion = { cascade: 'goes with it', 'set-null': 'becomes null', 'remove-entry': 'loses the entry' } as const;

/** The lines of a diagram: a table, what it points at, and by which fields. The account is left out: nearly all belong to one. */
function diagramOf(tables: readonly TableName[]): string[] {
  const edges = references.filter(({ table, field }) => tables.includes(table) && field !== 'accountId');
  const lines = edges.map(
    ({ table, field, target, onDelete }) =>
      `  ${target} ${onDelete === 'cascade' ? '||' : onDelete === 'set-null' ? '|o' : '}o'}--o{ ${table} : ${field}`,
  );
  return ['```mermaid', 'erDiagram', ...tables.map((table) => `  ${table}`), ...lines, '```'];
}

function tableOf(table: TableName): string[] {
  const { properties = {} } = jsonSchemaOf(table);
  const rows = Object.entries(tableSchemas[table].shape as Record<string, z.ZodType>).map(([field, schema]) => {
    const { ref, onDelete, visibility } = fieldMeta(schema);
    const type = ref ? `${onDelete === 'remove-entry' ? 'ids' : 'id'} of ${ref}` : typeOf(properties[field] as JsonSchema);
    return `| ${field} | ${type} | ${visibility === 'internal' || field === 'custom' ? 'never' : ''} | ${onDelete ? deletion[onDelete] : ''} |`;
  });
  return [`### ${table}`, '', '| Field | Holds | Client edition | When the target is deleted |', '| --- | --- | --- | --- |', ...rows, ''];
}

/** `docs/model.md`: diagrams and fields of the whole model. */
export function modelDocument(): string {
  const missing = tableNames.filter((table) => !Object.values(areas).flat().includes(table));
  if (missing.length > 0) throw new Error(`Put ${missing.join(', ')} into a part of the model's document`);
  const parts = Object.entries(areas).flatMap(([title, tables]) => [
    `## ${title}`,
    '',
    ...diagramOf(tables),
    '',
    ...tables.flatMap(tableOf),
  ]);
  return [
    '# The plan model',
    '',
    'Written by `node scripts/model-docs.mjs` from the schemas in `src/shared/model`; `npm run check` fails while it is not current. The same as',
    'JSON Schema: [model.schema.json](model.schema.json).',
    '',
    `${tableNames.length} tables, ${references.length} references, version ${schemaVersion}. Amounts are minor units with their currency, days are calendar dates, null is`,
    '“not known” and never zero. A field marked “never” is not in a client edition. In the diagrams, a record goes with its target (two bars), keeps a',
    'null (a circle), or loses the entry of a list (a crow’s foot); the account that owns nearly every record is not drawn.',
    '',
    ...parts,
  ].join('\n');
}
