import type { ImportReport } from '../model/import-report';
import { accountFields } from './fields/accounts';
import { contactFields } from './fields/contacts';
import type { FieldSpec } from './fields/field-spec';
import { offerFields } from './fields/offers';
import { opportunityFields } from './fields/opportunities';

/** What a file can hold. */
export type ImportKind = ImportReport['kind'];
export const importKinds: readonly ImportKind[] = ['accounts', 'opportunities', 'offers', 'contacts'];

const specs = {
  accounts: accountFields,
  offers: offerFields,
  opportunities: opportunityFields,
  contacts: contactFields,
} as const satisfies Record<ImportKind, readonly FieldSpec[]>;

/** The fields that a file of this kind can fill, in the order they are offered. */
export const fieldsOf = (kind: ImportKind): readonly FieldSpec[] => specs[kind];

/** Fields of which a row needs at least one, else it is rejected. */
export const neededFields: Record<ImportKind, readonly string[]> = {
  accounts: ['name'],
  offers: ['name'],
  opportunities: ['externalId', 'name'],
  contacts: ['name', 'firstName', 'lastName'],
};
