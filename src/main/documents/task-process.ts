import { join } from 'node:path';
import { fail, ok, type Result } from '@shared/result';
import { app, utilityProcess } from 'electron';
import type { DocumentMessage, DocumentTask, Made, TaskStep } from './task';

/** The process of one job: its tasks run one after the other, so that what they load is loaded once. */
export type TaskProcess = {
  /** @returns what it made; null when aborted; `document-failed` with the cause when the task failed or its process died */
  run: (task: DocumentTask, onStep?: (step: TaskStep) => void) => Promise<Result<Made | null>>;
  /** Ends the process; a job that is through calls it, whatever came of it. */
  end: () => void;
};

/**
 * Starts a process for one job: the main process never stalls, and a crash or an endless document takes nothing else down.
 * @param kind what its tasks make: it loads that while the user is still asked where to save
 * @param signal aborting it kills the process at once
 */
export function startTaskProcess(kind: DocumentTask['kind'], signal: AbortSignal): TaskProcess {
  const child = utilityProcess.fork(join(app.getAppPath(), 'out', 'main', 'document-process.cjs'), [kind], {
    serviceName: 'Keyfolio documents',
    stdio: 'ignore',
  });
  let ended: Result<null> | null = null;
  let settle: (result: Result<Made | null>) => void = () => {};
  let step: (step: TaskStep) => void = () => {};
  const end = (result: Result<null> = ok(null)) => {
    ended ??= result;
    settle(ended);
    child.kill();
  };
  signal.addEventListener('abort', () => end());
  child.on('message', (message: DocumentMessage) => {
    if (message.kind === 'step') step(message.step);
    else settle(message.kind === 'done' ? ok(message.made) : fail('document-failed', undefined, message.detail));
  });
  child.once('exit', (code) => end(fail('document-failed', undefined, `the document process ended with ${code}`)));
  if (signal.aborted) end();
  return {
    run: (task, onStep = () => {}) =>
      new Promise((resolve) => {
        if (ended) return resolve(ended);
        settle = resolve;
        step = onStep;
        child.postMessage(task);
      }),
    end: () => end(),
  };
}
