import { jsonEqual } from '../model/json-equal';
import type { StoredRecord } from '../model/record-changes';
import type { RecordTimes } from '../model/record-times';
import { referencesFrom } from '../model/references';
import type { TableName } from '../model/table-names';
import { type FieldDifference, type Known, newest, type RecordDifference } from './difference';
import { fieldHistory, knowsAll, knowsDeletion, lastSet, lastTouched } from './field-history';
import type { PackageContent } from './format';
import { keepWhatHangs } from './hanging';
import { locate } from './make-content';
import { recordKey } from './record-key';
import { referredIds } from './select-account';

type Index = { records: Map<string, StoredRecord>; times: Map<string, RecordTimes> };

const index = ({ records, times }: Known): Index => ({
  records: new Map(locate(records).map(({ table, record }) => [recordKey(table, record.id), record])),
  times: new Map(times.map((each) => [recordKey(each.table, each.id), each])),
});

/** What differs between a package and the store, record by record and field by field. What only the store holds is no difference. */
export function comparePackage({ records, times }: Pick<PackageContent, 'records' | 'times'>, store: Known): RecordDifference[] {
  const there = index({ records, times });
  const here = index(store);
  const differences: RecordDifference[] = [];
  for (const { table, record } of locate(records)) {
    const difference = compareRecord(table, record, here, there);
    if (difference) differences.push(difference);
  }
  for (const gone of times) {
    const difference = gone.deleted ? compareDeleted(gone, here, there) : null;
    if (difference) differences.push(difference);
  }
  return keepWhatHangs(differences, { here: locate(store.records), there: locate(records) });
}

function compareRecord(table: TableName, there: StoredRecord, hereIndex: Index, thereIndex: Index): RecordDifference | null {
  const { id } = there;
  const key = recordKey(table, id);
  const here = hereIndex.records.get(key);
  const [hereTimes, thereTimes] = [hereIndex.times.get(key), thereIndex.times.get(key)];
  const at = { here: lastTouched(hereTimes), there: lastTouched(thereTimes) };
  const base = { table, id, here: here ?? null, there, at, fields: [], usual: newest(at.here, at.there) };
  if (!here) {
    if (!hereTimes?.deleted || knowsDeletion(thereTimes, hereTimes)) return { ...base, status: 'new' };
    return { ...base, status: knowsAll(hereTimes, thereTimes) ? 'deleted-here' : 'deleted-here-conflict' };
  }
  const leadsNowhere = (field: string) =>
    referencesFrom[table].some(
      (reference) =>
        reference.field === field &&
        reference.onDelete === 'set-null' &&
        referredIds(there, field).some((target) => {
          const targetKey = recordKey(reference.target, target);
          return !thereIndex.records.has(targetKey) && !hereIndex.records.has(targetKey);
        }),
    );
  const fields = Object.keys({ ...here, ...there })
    .filter((field) => !jsonEqual(here[field], there[field]) && !leadsNowhere(field))
    .map((field) => compareField(field, here, there, hereTimes, thereTimes));
  return fields.length > 0 ? { ...base, status: 'changed', fields } : null;
}

function compareField(
  field: string,
  here: StoredRecord,
  there: StoredRecord,
  hereTimes: RecordTimes | undefined,
  thereTimes: RecordTimes | undefined,
): FieldDifference {
  const at = { here: lastSet(hereTimes, field), there: lastSet(thereTimes, field) };
  const knownThere = at.here !== null && fieldHistory(thereTimes, field).includes(at.here);
  const knownHere = at.there !== null && fieldHistory(hereTimes, field).includes(at.there);
  const status = knownThere === knownHere ? 'conflict' : knownThere ? 'changed-there' : 'changed-here';
  return { field, status, here: { value: here[field], at: at.here }, there: { value: there[field], at: at.there } };
}

function compareDeleted(gone: RecordTimes, hereIndex: Index, thereIndex: Index): RecordDifference | null {
  const key = recordKey(gone.table, gone.id);
  const here = hereIndex.records.get(key);
  if (!here || thereIndex.records.has(key)) return null;
  const hereTimes = hereIndex.times.get(key);
  if (knowsDeletion(hereTimes, gone)) return null;
  const at = { here: lastTouched(hereTimes), there: gone.deleted };
  const status = knowsAll(gone, hereTimes) ? 'deleted-there' : 'deleted-there-conflict';
  return { table: gone.table, id: gone.id, status, here, there: null, at, fields: [], usual: newest(at.here, at.there) };
}
