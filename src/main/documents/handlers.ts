import { documentName } from '@shared/documents/file-name';
import type { SavedFile } from '@shared/ipc/contract';
import { ok, type Result } from '@shared/result';
import type { WebContents } from 'electron';
import { writeAtomically } from '../files/atomic-write';
import { askWhereToSave, askWhichFolder, freePath } from '../files/save-dialog';
import type { Handlers } from '../ipc/register';
import { sendEvent } from '../ipc/send-event';
import type { Services } from '../services';
import { clockNow } from './clock';
import { copyPng, copyText } from './copy';
import { printPaper } from './print-paper';
import type { DocumentTask, TaskStep } from './task';
import { startTaskProcess, type TaskProcess } from './task-process';

type Step = TaskStep | 'printing' | 'writing';
/** How far an export is when a step begins: packing takes most of it. */
const fractions: Record<Step, number> = { composing: 0.05, drawing: 0.2, packing: 0.45, printing: 0.75, writing: 0.95 };

/** What a job that runs can use, and what tells it to stop. */
type Running = { process: TaskProcess; signal: AbortSignal };
type Job = { jobId: string; path: string; index: number; of: number; task: DocumentTask };

/** Exports: ask where, build in a process of its own, write as a whole. Cancelled at any point before the file is replaced. */
export function createDocumentHandlers({
  grants,
  translate,
  log,
}: Pick<Services, 'grants' | 'translate' | 'log'>): Pick<
  Handlers,
  'documents:export' | 'documents:preview' | 'documents:exportPicture' | 'documents:copyPicture' | 'documents:cancel'
> {
  const running = new Map<string, AbortController>();

  /** The process starts before the user is asked where to save: while they choose, it loads what it needs. */
  async function withProcess<T>(kind: DocumentTask['kind'], jobId: string, work: (job: Running) => Promise<T>): Promise<T> {
    const controller = new AbortController();
    running.set(jobId, controller);
    const process = startTaskProcess(kind, controller.signal);
    try {
      return await work({ process, signal: controller.signal });
    } finally {
      process.end();
      running.delete(jobId);
    }
  }

  /** Null when it was cancelled. */
  async function make(
    { jobId, path, index, of, task }: Job,
    sender: WebContents,
    { process, signal }: Running,
  ): Promise<Result<SavedFile | null>> {
    const progress = (step: Step) =>
      sendEvent(sender, 'documents:progress', { jobId, step, fraction: (index + fractions[step]) / of, index, of });
    const built = await process.run(task, progress);
    if (!built.ok) log.error(`documents: ${built.error.detail ?? built.error.code}`);
    if (!built.ok) return built;
    if (built.value === null || signal.aborted) return ok(null);
    if (task.kind === 'paper') progress('printing');
    const printed = task.kind === 'paper' ? await printPaper(built.value, task.options, signal) : ok(built.value.bytes);
    if (!printed.ok) log.error(`documents: ${printed.error.detail ?? printed.error.code}`);
    if (!printed.ok) return printed;
    if (printed.value === null || signal.aborted) return ok(null);
    progress('writing');
    const written: Result<void> = await writeAtomically(path, printed.value);
    return written.ok ? ok(grants.grant(path)) : written;
  }

  /** One after the other: two at a time would be no faster on a small machine, and take twice the memory. */
  async function makeAll(jobs: readonly Job[], sender: WebContents, job: Running): Promise<Result<SavedFile[] | null>> {
    const files: SavedFile[] = [];
    for (const each of jobs) {
      const made = await make(each, sender, job);
      if (!made.ok) return made;
      if (made.value === null) return ok(null);
      files.push(made.value);
    }
    return ok(files);
  }

  return {
    'documents:export': ({ jobId, plan, items, paper, format, mapId, sayGaps }, { sender }) =>
      withProcess(format === 'pdf' ? 'paper' : 'document', jobId, async (job) => {
        const clock = clockNow();
        const t = translate();
        const names = items.map(({ kind, edition, language }) => documentName(kind, plan.account.name, edition, language, clock.today));
        const folder = items.length > 1 ? await askWhichFolder(sender, t('native:documentFolder')) : null;
        const asked = items.length === 1 ? await askWhereToSave(sender, t, names[0] ?? '', format) : folder;
        if (asked === null) return ok({ status: 'cancelled' as const });
        const jobs: Job[] = [];
        for (const [index, { language, ...item }] of items.entries()) {
          const path = folder === null ? asked : await freePath(folder, t, names[index] ?? '', format);
          const options = { ...item, locale: language, paper, mapId, sayGaps, clock };
          jobs.push({ jobId, path, index, of: items.length, task: { kind: format === 'pdf' ? 'paper' : 'document', plan, options } });
        }
        const made = await makeAll(jobs, sender, job);
        if (!made.ok) return made;
        return ok(made.value === null ? { status: 'cancelled' as const } : { status: 'saved' as const, files: made.value });
      }),
    'documents:preview': ({ jobId, plan, item: { language, ...item }, paper, mapId, sayGaps }) =>
      withProcess('paper', jobId, async ({ process }) => {
        const options = { ...item, locale: language, paper, mapId, sayGaps, clock: clockNow() };
        const built = await process.run({ kind: 'paper', plan, options });
        if (!built.ok) log.error(`documents: ${built.error.detail ?? built.error.code}`);
        if (!built.ok) return built;
        if (built.value === null) return ok({ status: 'cancelled' as const });
        return ok({ status: 'made' as const, bytes: new Uint8Array(built.value.bytes), pages: [...built.value.pages] });
      }),
    'documents:exportPicture': ({ jobId, svg, format, scale, suggestedName }, { sender }) =>
      withProcess('picture', jobId, async (job) => {
        const path = await askWhereToSave(sender, translate(), suggestedName, format);
        if (path === null) return ok({ status: 'cancelled' as const });
        const made = await makeAll([{ jobId, path, index: 0, of: 1, task: { kind: 'picture', svg, format, scale } }], sender, job);
        if (!made.ok) return made;
        const [file] = made.value ?? [];
        return ok(file ? { status: 'saved' as const, file } : { status: 'cancelled' as const });
      }),
    'documents:copyPicture': async ({ jobId, svg, format, scale }) => {
      // Design tools paste SVG as a drawing whose words can still be edited: they stay text.
      if (format === 'svg') {
        await copyText(svg);
        return ok({ status: 'copied' as const });
      }
      return withProcess('picture', jobId, async ({ process }) => {
        const built = await process.run({ kind: 'picture', svg, format, scale });
        if (!built.ok) return built;
        if (built.value === null) return ok({ status: 'cancelled' as const });
        await copyPng(built.value.bytes);
        return ok({ status: 'copied' as const });
      });
    },
    'documents:cancel': ({ jobId }) => {
      running.get(jobId)?.abort();
      return ok(undefined);
    },
  };
}
