import { type StoreVersion, storeVersions, type Upgrade } from '@shared/migrations/versions';

/** Which upgrades of the fake versions ran, in order, and on what. */
export const ran: string[] = [];

const noted =
  (
    name: string,
    change: (fields: Record<string, unknown>, whole: boolean) => Record<string, unknown>,
  ): NonNullable<Upgrade['fields']>[string] =>
  (fields, whole) => {
    ran.push(`${name} ${whole ? 'whole' : 'part'}`);
    return change(fields, whole);
  };

const last = storeVersions.at(-1) as StoreVersion;

/** Two versions that nobody released: the first renames a field and adds one with a default, the second renames a value. */
export const fakeVersions: readonly StoreVersion[] = [
  ...storeVersions,
  {
    version: last.version + 1,
    stores: last.stores,
    upgrade: {
      fields: {
        accounts: noted('first', ({ site, ...fields }, whole) => ({
          ...fields,
          ...(site !== undefined && { place: site }),
          ...(whole && { motto: 'none' }),
        })),
      },
    },
  },
  {
    version: last.version + 2,
    stores: last.stores,
    upgrade: {
      fields: {
        accounts: noted('second', ({ place, ...fields }) => ({ ...fields, ...(place !== undefined && { place: `${place}!` }) })),
      },
    },
  },
];

export const firstFake = last.version + 1;
export const lastFake = last.version + 2;
