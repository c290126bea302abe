import type { ChangeRecordText } from '@shared/ipc/contract';
import type { ChangeRecord, RecordChange } from '@shared/model/changes';
import { schemaVersion } from '@shared/model/tables';
import { keepPlans } from '../../src/main/files/keep-plans';
import { recordedLog } from './recorded-log';
import { anAccount } from './records';

/** The main process's part of a user's data folder, as a start of the application opens it. */
export function openPlans(
  userData: string,
  device = '11111111-2222-4333-8444-555555555555',
  onBackupFailed?: Parameters<typeof keepPlans>[3],
) {
  const log = recordedLog();
  return { log, device, ...keepPlans(userData, device, log, onBackupFailed) };
}

export type Plans = ReturnType<typeof openPlans>;

export const changeText = (seq: number, changes: RecordChange[], schema = schemaVersion): ChangeRecordText => {
  const record: ChangeRecord = {
    seq,
    id: `c${seq}`,
    schema,
    at: new Date(Date.UTC(2026, 0, 1, 0, 0, seq)).toISOString(),
    device: 'test',
    label: { key: 'unknown', params: {} },
    accountId: null,
    changes,
    undoes: null,
    redoes: null,
  };
  return { seq, json: JSON.stringify(record) };
};

/** A commit that creates an account of its own. */
export const accountChange = (seq: number): ChangeRecordText =>
  changeText(seq, [{ table: 'accounts', id: `a${seq}`, before: null, after: anAccount({ id: `a${seq}`, name: `Account ${seq}` }) }]);

/** Appends commits `from` to `to`, an account each. */
export async function appendAccounts({ journal }: Pick<Plans, 'journal'>, from: number, to: number): Promise<void> {
  for (let seq = from; seq <= to; seq += 1) {
    const appended = await journal.append(accountChange(seq));
    if (!appended.ok) throw new Error(`${appended.error.code} ${appended.error.detail ?? ''}`);
  }
}
