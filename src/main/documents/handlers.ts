import { accountPlanName } from '@shared/documents/file-name';
import { ok, type Result } from '@shared/result';
import type { WebContents } from 'electron';
import { writeAtomically } from '../files/atomic-write';
import { askWhereToSave, type FileType } from '../files/save-dialog';
import type { Handlers } from '../ipc/register';
import { sendEvent } from '../ipc/send-event';
import type { Services } from '../services';
import { clockNow } from './clock';
import { runTask } from './run-task';
import type { DocumentTask, TaskStep } from './task';

/** How far an export is when a step begins: packing takes most of it. */
const fractions: Record<TaskStep | 'writing', number> = { composing: 0.05, drawing: 0.2, packing: 0.45, writing: 0.95 };

type Job = { jobId: string; suggestedName: string; type: FileType; task: () => DocumentTask };

/** Exports: ask where, build in a process of its own, write as a whole. Cancelled at any point before the file is replaced. */
export function createDocumentHandlers({
  grants,
  translate,
  log,
}: Pick<Services, 'grants' | 'translate' | 'log'>): Pick<Handlers, 'documents:export' | 'documents:exportPicture' | 'documents:cancel'> {
  const running = new Map<string, AbortController>();

  async function save({ jobId, suggestedName, type, task }: Job, sender: WebContents) {
    const path = await askWhereToSave(sender, translate(), suggestedName, type);
    if (!path) return ok({ status: 'cancelled' as const });
    const controller = new AbortController();
    running.set(jobId, controller);
    const progress = (step: TaskStep | 'writing') => sendEvent(sender, 'documents:progress', { jobId, step, fraction: fractions[step] });
    try {
      const built = await runTask(task(), progress, controller.signal);
      if (!built.ok) log.error(`documents: ${built.error.detail ?? built.error.code}`);
      if (!built.ok) return built;
      if (built.value === null || controller.signal.aborted) return ok({ status: 'cancelled' as const });
      progress('writing');
      const written: Result<void> = await writeAtomically(path, built.value);
      return written.ok ? ok({ status: 'saved' as const, file: grants.grant(path) }) : written;
    } finally {
      running.delete(jobId);
    }
  }

  return {
    'documents:export': ({ jobId, plan, edition, language, paper, mapId }, { sender }) => {
      const clock = clockNow();
      return save(
        {
          jobId,
          type: 'docx',
          suggestedName: accountPlanName(plan.account.name, edition, language, clock.today),
          task: () => ({ kind: 'account-plan', plan, options: { edition, locale: language, paper, mapId, clock } }),
        },
        sender,
      );
    },
    'documents:exportPicture': ({ jobId, svg, format, scale, suggestedName }, { sender }) =>
      save({ jobId, type: format, suggestedName, task: () => ({ kind: 'picture', svg, format, scale }) }, sender),
    'documents:cancel': ({ jobId }) => {
      running.get(jobId)?.abort();
      return ok(undefined);
    },
  };
}
