import type { TableName } from '../model/table-names';

/** Tables that hold the change log itself beside the model's. */
type LogTable = 'changes' | 'changeParts';

/** One published version of the stored data: its tables and indexes (Dexie notation), kept for ever once shipped. */
export type StoreVersion = { version: number; stores: Record<TableName | LogTable, string> };

/**
 * Every version of the store, oldest first; the last is the one the code writes (`schemaVersion`). A new shape adds an
 * entry with its pure upgrade beside this file, and a frozen fixture of the version before.
 *
 * Every reference is indexed, because a deletion looks up what points at the record. Null is never in an index, which
 * keeps the optional ones small.
 */
export const storeVersions: readonly StoreVersion[] = [
  {
    version: 1,
    stores: {
      accounts: 'id, parentId',
      businessUnits: 'id, accountId',
      offers: 'id',
      opportunities: 'id, accountId, offerId',
      people: 'id, accountId',
      seats: 'id, accountId, businessUnitId, personId',
      lines: 'id, accountId, fromSeatId, toSeatId',
      maps: 'id, accountId',
      placements: 'id, accountId, mapId, seatId',
      importReports: 'id, importedAt',
      changes: 'seq',
      changeParts: '[seq+part]',
    },
  },
];
