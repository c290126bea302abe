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

/** The same day of another quarter; a month's last day stays one. @param {string} day @param {number} quarters */
function moved(day, quarters) {
  const next = new Date(`${day}T00:00:00Z`);
  next.setUTCDate(next.getUTCDate() + 1);
  const last = next.getUTCDate() === 1;
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(1);
  date.setUTCMonth(date.getUTCMonth() + quarters * 3 + (last ? 1 : 0));
  date.setUTCDate(last ? 0 : Number(day.slice(8)));
  return date.toISOString().slice(0, 10);
}
