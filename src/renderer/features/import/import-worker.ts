import { specOf } from '@shared/import/formats';
import { guessSettings } from '@shared/import/guess-settings';
import { type ImportPlan, type ImportSettings, planImport } from '@shared/import/plan-import';
import { rowReader } from '@shared/import/read-row';
import type { Row } from '@shared/import/row-reader';
import { fail } from '@shared/result';
import { type ReadFile, readFile } from './read-file';
import type { FromWorker, Preview, PreviewRow, ToWorker } from './worker-messages';

// The file is read and planned here, so that the window answers whatever the size. Ending the worker cancels either.

const shownRows = 8;
const shownSamples = 3;

let file: ReadFile | null = null;
let known: Extract<ToWorker, { do: 'know' }> | null = null;
let latestPreview = 0;

const answer = (message: FromWorker) => self.postMessage(message);

function plan(table: ReadFile, settings: ImportSettings): ImportPlan {
  const { header, rows } = table;
  if (!known) throw new Error('planned before what is known was told');
  return planImport({ header, rows, settings, existing: known.existing, today: known.today, newId: () => crypto.randomUUID() });
}

type Sample = { cell: string; row: Row };

/** The first different cells of each column that hold something, with their rows: an amount reads by its row's currency. */
const samplesOf = ({ header, rows }: ReadFile): Sample[][] =>
  header.map((_, index) => {
    const filled = new Map<string, Sample>();
    for (const row of rows) {
      const cell = row.cells[index]?.trim() ?? '';
      if (cell !== '' && !filled.has(cell)) filled.set(cell, { cell, row });
      if (filled.size === shownSamples) break;
    }
    return [...filled.values()];
  });

function previewOf(table: ReadFile, settings: ImportSettings): Preview {
  const { report, outcomes } = plan(table, settings);
  const read = rowReader(table.header, settings);
  const shown = table.rows.slice(0, shownRows);
  const said = report.issues.filter(({ line }) => line <= (shown.at(-1)?.line ?? 0));
  const rows = shown.map((row): PreviewRow => {
    const { line } = row;
    return {
      line,
      values: read(row).values,
      outcome: outcomes.get(line) ?? 'rejected',
      issues: said.filter((issue) => issue.line === line),
    };
  });
  const readings = samplesOf(table).map((samples, index) => {
    const spec = specOf(settings.kind, settings.columns[index]);
    return samples.map(({ cell, row }) => (spec ? (read(row).values[spec.field] ?? null) : cell));
  });
  const { created, updated, unchanged, issues, rowsRead } = report;
  return { counts: { created, updated, unchanged, rejected: rowsRead - outcomes.size }, issues, rows, readings };
}

async function handle(message: ToWorker): Promise<FromWorker | null> {
  if (message.do === 'know') {
    known = message;
    return null;
  }
  if (message.do === 'read') {
    const read = await readFile(message.file, message, (fraction) => answer({ did: 'progress', fraction }));
    if (!read.ok) return { did: 'fail', error: read.error };
    file = read.value;
    const { encoding, delimiter, header, repeated, rows } = file;
    const samples = samplesOf(file).map((column) => column.map(({ cell }) => cell));
    const table = { encoding, delimiter, header, repeated, rowCount: rows.length, samples };
    return { did: 'read', table, settings: guessSettings(file, message.currency) };
  }
  if (!file) return { did: 'fail', error: fail('unexpected', undefined, 'no file was read').error };
  if (message.do === 'guess') return { did: 'guess', settings: guessSettings(file, message.currency, message.kind) };
  if (message.do === 'plan') {
    const { mutations, report } = plan(file, message.settings);
    return { did: 'plan', plan: { mutations, report } };
  }
  latestPreview = message.id;
  // Lets what waits in the queue come first: of ten changes in a row only the last is worth planning.
  await new Promise((resolve) => setTimeout(resolve));
  return latestPreview === message.id ? { did: 'preview', id: message.id, preview: previewOf(file, message.settings) } : null;
}

self.onmessage = async ({ data }: MessageEvent<ToWorker>) => {
  try {
    const reply = await handle(data);
    if (reply) answer(reply);
  } catch (error) {
    answer({ did: 'fail', error: fail('unexpected', undefined, String(error)).error });
  }
};
