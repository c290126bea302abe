import type { Delimiter } from '@shared/import/delimiter';
import type { Encoding } from '@shared/import/encoding';
import type { Existing } from '@shared/import/existing';
import { keptIssues } from '@shared/import/kept-issues';
import type { ImportKind } from '@shared/import/kinds';
import { type ImportPlan, type ImportSettings, isUsable } from '@shared/import/plan-import';
import type { ImportReport } from '@shared/model/import-report';
import type { AppError } from '@shared/result';
import { fail } from '@shared/result';
import { create } from 'zustand';
import { commit } from '@/persistence/commit';
import { undoCommit } from '@/persistence/history';
import { newId } from '@/persistence/new-id';
import { loadExisting } from '@/persistence/queries/import-existing';
import { wantPageFocus } from '@/ui/page-focus';
import { today } from '@/ui/today';
import { importLabel } from './import-labels';
import type { FromWorker, Preview, TableInfo, ToWorker } from './worker-messages';

type Wishes = { encoding: Encoding | null; delimiter: Delimiter | null };

/** Where the import is. It goes on while another page is open. */
export type ImportStep =
  | { step: 'choose' }
  | { step: 'reading'; fraction: number }
  | { step: 'columns'; table: TableInfo; settings: ImportSettings; preview: Preview | null }
  | { step: 'saving'; fraction: number | null; cancelling: boolean }
  /** `commitId` null: the file held nothing new. */
  | { step: 'done'; report: ImportReport; commitId: string | null };

/** How an import ended: `commitId` null where the file held nothing new. */
export type Ended = { report: ImportReport; commitId: string | null } | { error: AppError };

type ImportState = { at: ImportStep; fileName: string; error: AppError | null };
export const useImport = create<ImportState>(() => ({ at: { step: 'choose' }, fileName: '', error: null }));

let worker: Worker | null = null;
let file: File | null = null;
let wishes: Wishes = { encoding: null, delimiter: null };
let existing: Existing | null = null;
let previewId = 0;
let shown = false;
let tellEnd: (ended: Ended) => void = () => undefined;

function go(at: ImportStep, error: AppError | null = null): void {
  // What had the focus goes with its step: the next one's title takes it.
  if (shown && at.step !== useImport.getState().at.step) wantPageFocus();
  useImport.setState({ at, error });
}
const send = (message: ToWorker) => worker?.postMessage(message);

/** Ends whatever runs; nothing was written yet, so nothing is left of it. */
function endWorker(): void {
  worker?.terminate();
  worker = null;
}

/** The amounts of a file that names no currency are taken to be in the one most accounts have. */
function usualCurrency(): string {
  const counts = new Map<string, number>();
  for (const { currency } of existing?.accounts ?? []) counts.set(currency, (counts.get(currency) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 'EUR';
}

/** Reads a file from its start. What the user has not chosen is detected. */
export async function readImport(chosen: File, chosenWishes: Partial<Wishes> = {}): Promise<void> {
  endWorker();
  file = chosen;
  wishes = { encoding: null, delimiter: null, ...chosenWishes };
  useImport.setState({ at: { step: 'reading', fraction: 0 }, fileName: chosen.name, error: null });
  const fresh = new Worker(new URL('./import-worker.ts', import.meta.url), { type: 'module' });
  worker = fresh;
  fresh.onmessage = ({ data }: MessageEvent<FromWorker>) => hear(data);
  fresh.onerror = (event) => stop(fail('unexpected', undefined, event.message).error);
  existing = await loadExisting();
  // Another file may have been chosen meanwhile.
  if (worker !== fresh) return;
  send({ do: 'know', existing, today: today() });
  send({ do: 'read', file: chosen, ...wishes, currency: usualCurrency() });
}

/** Reads the same file another way. */
export const rereadImport = (change: Partial<Wishes>): void => {
  if (file) void readImport(file, { ...wishes, ...change });
};

/** Back to the choice of a file, with what went wrong. */
function stop(error: AppError | null): void {
  endWorker();
  go({ step: 'choose' }, error);
}
export const leaveImport = (): void => stop(null);

function hear(message: FromWorker): void {
  const { at } = useImport.getState();
  if (message.did === 'fail') {
    endWorker();
    end({ error: message.error });
  } else if (message.did === 'progress' && at.step === 'reading') go({ ...at, fraction: message.fraction });
  else if (message.did === 'read') show(message.table, withOffers(message.settings));
  else if (message.did === 'guess' && at.step === 'columns') show(at.table, withOffers(message.settings));
  else if (message.did === 'preview' && at.step === 'columns' && message.id === previewId) go({ ...at, preview: message.preview });
  else if (message.did === 'plan' && at.step === 'saving') void save(message.plan);
}

/** Where there is no catalogue of offers yet, the products of a pipeline make one; beside one, an unknown name is rather a misspelt one. */
const withOffers = (settings: ImportSettings): ImportSettings => ({ ...settings, createOffers: existing?.offers.length === 0 });

function show(table: TableInfo, settings: ImportSettings, preview: Preview | null = null): void {
  go({ step: 'columns', table, settings, preview });
  previewId += 1;
  if (isUsable(settings)) send({ do: 'preview', id: previewId, settings });
}

/** The page is in sight; the returned function ends that. A result that has been seen is not shown again. */
export function showImport(): () => void {
  shown = true;
  return () => {
    shown = false;
    leaveResult();
  };
}

/** Back to the choice of a file, when there is nothing to lose. */
export function leaveResult(): void {
  if (useImport.getState().at.step === 'done') leaveImport();
}

/** Another kind of file: the columns are matched anew. */
export const changeKind = (kind: ImportKind): void => send({ do: 'guess', kind, currency: usualCurrency() });

export function changeSettings(change: Partial<ImportSettings>): void {
  const { at } = useImport.getState();
  // The last preview stays in sight until the next one is there.
  if (at.step === 'columns') show(at.table, { ...at.settings, ...change }, isUsable({ ...at.settings, ...change }) ? at.preview : null);
}

/**
 * Plans against what is there now, and saves it as one step.
 * @param tell says how it ended when the page is no longer in sight
 */
export async function startImport(tell: (ended: Ended) => void): Promise<void> {
  const { at } = useImport.getState();
  if (at.step !== 'columns' || !isUsable(at.settings)) return;
  go({ step: 'saving', fraction: null, cancelling: false });
  tellEnd = (ended) => !shown && tell(ended);
  const planner = worker;
  existing = await loadExisting();
  // Cancelled, or another file meanwhile.
  if (worker !== planner) return;
  send({ do: 'know', existing, today: today() });
  send({ do: 'plan', settings: at.settings });
}

async function save({ mutations, report }: Pick<ImportPlan, 'mutations' | 'report'>): Promise<void> {
  const { fileName } = useImport.getState();
  const record: ImportReport = { id: newId(), importedAt: new Date().toISOString(), fileName: fileName.slice(0, 300), ...report };
  endWorker();
  if (mutations.length === 0) return end({ report: record, commitId: null });
  const saved = await commit(
    importLabel(report.kind, report.created + report.updated),
    [...mutations, { op: 'create', table: 'importReports', record: { ...record, issues: keptIssues(report.issues) } }],
    { onProgress: (fraction) => isSaving() && go({ step: 'saving', fraction, cancelling: isCancelling() }) },
  );
  if (!saved.ok) return end({ error: saved.error });
  if (!isCancelling()) return end({ report: record, commitId: saved.value.id });
  const undone = await undoCommit(saved.value.id);
  return undone.ok ? stop(null) : end({ error: undone.error });
}

function end(ended: Ended): void {
  if ('error' in ended) go({ step: 'choose' }, ended.error);
  else go({ step: 'done', ...ended });
  tellEnd(ended);
}

const isSaving = () => useImport.getState().at.step === 'saving';
function isCancelling(): boolean {
  const { at } = useImport.getState();
  return at.step === 'saving' && at.cancelling;
}

/** Stops the import wherever it is. Once the journal has it, it is finished first and then taken back as a whole. */
export function cancelImport(): void {
  const { at } = useImport.getState();
  if (at.step === 'saving' && worker === null) go({ ...at, cancelling: true });
  else stop(null);
}
