import type { z } from 'zod';
import { accountSchema } from './account';
import { businessUnitSchema } from './business-unit';
import { importReportSchema } from './import-report';
import { lineSchema } from './line';
import { offerSchema } from './offer';
import { opportunitySchema } from './opportunity';
import { personSchema } from './person';
import { seatSchema } from './seat';
import { placementSchema, stakeholderMapSchema } from './stakeholder-map';
import type { TableName } from './table-names';

/** The whole model: every table that a commit may write, with the schema of its records. */
export const tableSchemas = {
  accounts: accountSchema,
  businessUnits: businessUnitSchema,
  offers: offerSchema,
  opportunities: opportunitySchema,
  people: personSchema,
  seats: seatSchema,
  lines: lineSchema,
  maps: stakeholderMapSchema,
  placements: placementSchema,
  importReports: importReportSchema,
} satisfies Record<TableName, z.ZodObject>;

/** Record type of each table. */
export type Tables = { [T in TableName]: z.infer<(typeof tableSchemas)[T]> };

/** Version of the stored data; every change of shape adds a pure upgrade in `src/shared/migrations`. */
export const schemaVersion = 1;
