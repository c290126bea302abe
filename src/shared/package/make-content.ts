import type { StoredRecord } from '../model/record-changes';
import type { RecordTimes } from '../model/record-times';
import { referencesFrom } from '../model/references';
import { tableNames } from '../model/table-names';
import { schemaVersion } from '../model/tables';
import type { KnownTimes } from './change-times';
import { type PackageContent, type PackageHead, type PackageRecords, packageVersion } from './format';
import { recordKey } from './record-key';
import { type Located, referredIds, selectAccount } from './select-account';

/** Everything a portfolio holds, and when it was set. */
export type Portfolio = { records: PackageRecords; times: readonly KnownTimes[] };

type Origin = Pick<PackageHead, 'device' | 'createdAt'>;

/** Records of every table, one after the other. */
export const locate = (records: PackageRecords): Located[] =>
  tableNames.flatMap((table) => (records[table] ?? []).map((record) => ({ table, record })));

/** The whole portfolio as the content of a package. */
export const portfolioContent = ({ records, times }: Portfolio, origin: Origin): PackageContent => ({
  head: { format: 'keyfolio', version: packageVersion, schemaVersion, ...origin, scope: { kind: 'portfolio' }, outside: [] },
  records,
  times: times.map(bare),
});

/** One account with what it needs, as the content of a package. What was deleted of it travels as times only. */
export function accountContent(portfolio: Portfolio, accountId: string, origin: Origin): PackageContent {
  const live = locate(portfolio.records);
  const gone = portfolio.times.flatMap(({ table, last, deleted }) => (deleted && last ? [{ table, record: last }] : []));
  const chosen = selectAccount([...live, ...gone], accountId);
  const isChosen = ({ table, record }: Located) => chosen.has(recordKey(table, record.id));
  const records: Record<string, StoredRecord[]> = {};
  for (const located of live.filter(isChosen)) {
    records[located.table] ??= [];
    records[located.table]?.push(located.record);
  }
  const name = live.find(({ table, record }) => table === 'accounts' && record.id === accountId)?.record.name;
  return {
    head: {
      ...portfolioContent({ records: {}, times: [] }, origin).head,
      scope: { kind: 'account', accountId, name: String(name ?? '') },
      outside: outsideOf(live, isChosen),
    },
    records,
    times: portfolio.times.filter(({ table, id }) => chosen.has(recordKey(table, id))).map(bare),
  };
}

const bare = ({ last: _last, ...times }: KnownTimes): RecordTimes => times;

/** Records that stay out though a chosen one names them: the parent account. */
function outsideOf(live: readonly Located[], isChosen: (located: Located) => boolean): PackageHead['outside'] {
  const byKey = new Map(live.map((located) => [recordKey(located.table, located.record.id), located]));
  const outside = new Map<string, PackageHead['outside'][number]>();
  for (const { table, record } of live.filter(isChosen)) {
    for (const { field, target } of referencesFrom[table]) {
      for (const id of referredIds(record, field)) {
        const located = byKey.get(recordKey(target, id));
        if (!located || isChosen(located)) continue;
        outside.set(recordKey(target, id), { table: target, id, name: String(located.record.name ?? '').slice(0, 300) });
      }
    }
  }
  return [...outside.values()];
}
