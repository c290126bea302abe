import { readCell } from '@shared/import/cells';
import { specOf } from '@shared/import/formats';
import { guessSettings } from '@shared/import/guess-settings';
import { type ImportPlan, type ImportSettings, planImport } from '@shared/import/plan-import';
import { fail } from '@shared/result';
import { type ReadFile, readFile } from './read-file';
import type { FromWorker, PlanRequest, Preview, PreviewRow, ToWorker } from './worker-messages';

// The file is read and planned here, so that the window answers whatever the size. Ending the worker cancels either.

const shownRows = 8;
const shownSamples = 3;

let file: ReadFile | null = null;

const answer = (message: FromWorker) => self.postMessage(message);

function plan({ settings, existing, today }: PlanRequest, table: ReadFile): ImportPlan {
  const { header, rows } = table;
  return planImport({ header, rows, settings, existing, today, newId: () => crypto.randomUUID() });
}

const samplesOf = ({ header, rows }: ReadFile): string[][] =>
  header.map((_, index) => {
    const filled: string[] = [];
    for (const { cells } of rows) {
      const cell = cells[index]?.trim() ?? '';
      if (cell !== '' && !filled.includes(cell)) filled.push(cell);
      if (filled.length === shownSamples) break;
    }
    return filled;
  });

function previewOf(table: ReadFile, settings: ImportSettings, { report }: ImportPlan): Preview {
  const { kind, columns, formats } = settings;
  const rejected = new Set(report.issues.filter(({ severity }) => severity === 'rejected').map(({ line }) => line));
  const read = (cell: string, index: number) => {
    const spec = specOf(kind, columns[index]);
    return spec ? readCell(cell, spec, formats, columns[index]?.scale ?? 1).value : cell.trim();
  };
  const rows = table.rows.slice(0, shownRows).map(({ line, cells }): PreviewRow => {
    const values: PreviewRow['values'] = {};
    cells.forEach((cell, index) => {
      const spec = specOf(kind, columns[index]);
      const value = spec && read(cell, index);
      if (spec && value !== null && value !== undefined) values[spec.field] = value;
    });
    return { line, values, rejected: rejected.has(line) };
  });
  const { created, updated, unchanged, issues } = report;
  const readings = samplesOf(table).map((samples, index) => samples.map((cell) => read(cell, index)));
  return { counts: { created, updated, unchanged, rejected: rejected.size }, issues, rows, readings };
}

async function handle(message: ToWorker): Promise<FromWorker> {
  if (message.do === 'read') {
    const read = await readFile(message.file, message, (fraction) => answer({ did: 'progress', fraction }));
    if (!read.ok) return { did: 'fail', error: read.error };
    file = read.value;
    const { encoding, delimiter, header, repeated, rows } = file;
    const table = { encoding, delimiter, header, repeated, rowCount: rows.length, samples: samplesOf(file) };
    return { did: 'read', table, settings: guessSettings(file, message.currency) };
  }
  if (!file) return { did: 'fail', error: fail('unexpected', undefined, 'no file was read').error };
  if (message.do === 'guess') return { did: 'guess', settings: guessSettings(file, message.currency, message.kind) };
  if (message.do === 'plan') return { did: 'plan', plan: plan(message, file) };
  const { id, settings } = message;
  return { did: 'preview', id, preview: previewOf(file, settings, plan(message, file)) };
}

self.onmessage = async ({ data }: MessageEvent<ToWorker>) => {
  try {
    answer(await handle(data));
  } catch (error) {
    answer({ did: 'fail', error: fail('unexpected', undefined, String(error)).error });
  }
};
