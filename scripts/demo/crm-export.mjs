import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fromRoot } from '../lib/paths.mjs';

/** The quarter that the sample's files are written in; `src/shared/sample` says why dates move by whole quarters. */
const writtenIn = 2026 * 4 + 3;

/**
 * The sample's files as a CRM would export them this quarter, for the import page to read.
 * @param {string} folder Where they are written. @param {Date} today
 * @returns {{ kind: 'accounts' | 'offers' | 'opportunities' | 'contacts', path: string }[]}
 */
export function crmExport(folder, today = new Date()) {
  const quarters = today.getFullYear() * 4 + Math.floor(today.getMonth() / 3) - writtenIn;
  mkdirSync(folder, { recursive: true });
  return /** @type {const} */ (['accounts', 'offers', 'opportunities', 'contacts']).map((kind) => {
    const text = readFileSync(fromRoot(`resources/sample/en/${kind}.csv`), 'utf8');
    const path = join(folder, `${kind}.csv`);
    writeFileSync(
      path,
      text.replace(/\b\d{4}-\d{2}-\d{2}\b/g, (day) => moved(day, quarters)),
    );
    return { kind, path };
  });
}

/** The same day of another quarter, or the month's last; a month's last day stays one. @param {string} day @param {number} quarters */
function moved(day, quarters) {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  const target = month + quarters * 3;
  const isLast = date === lastOf(year, month);
  const kept = isLast ? lastOf(year, target) : Math.min(date, lastOf(year, target));
  return new Date(Date.UTC(year, target - 1, kept)).toISOString().slice(0, 10);
}

/** @param {number} year @param {number} month 1 is January; 13 is January of the next year. */
const lastOf = (year, month) => new Date(Date.UTC(year, month, 0)).getUTCDate();
