import type { PackageContent } from '@shared/package/format';
import { anAccount, aPerson, aSeat } from './records';

const at = '2026-03-01T08:00:00.000Z';

/** The content of a small package of one account. */
export const aPackage = (): PackageContent => ({
  head: {
    format: 'keyfolio',
    version: 1,
    schemaVersion: 1,
    device: 'test',
    createdAt: at,
    scope: { kind: 'portfolio' },
    outside: [],
  },
  records: {
    accounts: [anAccount({ name: 'Acme', country: 'France' })],
    people: [aPerson({ support: 'opponent' })],
    seats: [aSeat({ personId: 'p1' })],
  },
  times: [
    { table: 'accounts', id: 'a1', created: [at], fields: {}, deleted: null },
    { table: 'people', id: 'p1', created: [at], fields: {}, deleted: null },
  ],
});
