import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fromRoot } from '../lib/paths.mjs';
import { crmTables } from './crm-tables.mjs';

/** The quarter that the sample's files are written in; `src/shared/sample` says how their dates move. */
const writtenIn = 2026 * 4 + 3;

/** @typedef {import('./words.mjs').Language} Language @typedef {Record<string, Record<string, any>[]>} Tables */

/**
 * What a CRM in this language would export of the sample portfolio this quarter, for the import page to read: four files of what a CRM
 * knows, with its headers and its way of writing numbers and days.
 * @param {string} folder Where they are written. @param {Date} today @param {Language} language
 * @returns {{ kind: 'accounts' | 'offers' | 'opportunities' | 'contacts', path: string }[]}
 */
export function crmExport(folder, today = new Date(), language = 'en') {
  const quarters = today.getFullYear() * 4 + Math.floor(today.getMonth() / 3) - writtenIn;
  mkdirSync(folder, { recursive: true });
  const tables = crmTables(readSample(), language, (day) => moved(day, quarters));
  return /** @type {const} */ (['accounts', 'offers', 'opportunities', 'contacts']).map((kind) => {
    const path = join(folder, `${kind}.csv`);
    writeFileSync(path, asCsv(tables[kind], language));
    return { kind, path };
  });
}

/** The sample's files: what all accounts share, and each account's. @returns {{ portfolio: Tables, accounts: Tables[] }} */
function readSample() {
  const root = fromRoot('resources/sample');
  const read = (/** @type {string} */ path) => JSON.parse(readFileSync(join(root, path), 'utf8'));
  const folders = readdirSync(root, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const accounts = folders
    .map(({ name }) => name)
    .sort()
    .map((name) => Object.assign({}, ...readdirSync(join(root, name)).map((file) => read(join(name, file)))));
  return { portfolio: read('portfolio.json'), accounts };
}

/** French spreadsheets part cells by semicolons, because the comma is in their numbers; both mark the file as Unicode. @param {string[][]} rows @param {Language} language */
function asCsv(rows, language) {
  const delimiter = language === 'fr' ? ';' : ',';
  const cell = (/** @type {string} */ text) => (/[;,"\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  return `\ufeff${rows.map((row) => row.map(cell).join(delimiter)).join('\r\n')}\r\n`;
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
