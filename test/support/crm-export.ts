import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';

/** A real public CRM export that lies beside the checkout on the machines that have it; it is no part of the project. */
export const crmExport = resolve(import.meta.dirname, '../../../shared/data/crm-sales-opportunities');
export const hasCrmExport = existsSync(crmExport);
export const noCrmExport = `the public CRM export is not at ${crmExport}: the check on real data did not run`;

export type CrmFile = 'accounts.csv' | 'products.csv' | 'sales_pipeline.csv';
export const readCrmFile = (name: CrmFile): string => readFileSync(resolve(crmExport, name), 'utf8');
