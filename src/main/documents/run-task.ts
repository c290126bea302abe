import { join } from 'node:path';
import { fail, ok, type Result } from '@shared/result';
import { app, utilityProcess } from 'electron';
import type { DocumentMessage, DocumentTask, TaskStep } from './task';

/**
 * Runs one task in a process of its own and ends that process with it: the main process never stalls, and a crash or an
 * endless document takes nothing else down.
 * @param signal aborting it kills the process at once
 * @returns the bytes; null when aborted; `document-failed` with the cause when the process failed or died
 */
export function runTask(task: DocumentTask, onStep: (step: TaskStep) => void, signal: AbortSignal): Promise<Result<Uint8Array | null>> {
  if (signal.aborted) return Promise.resolve(ok(null));
  const child = utilityProcess.fork(join(app.getAppPath(), 'out', 'main', 'document-process.cjs'), [], {
    serviceName: 'Keyfolio documents',
    stdio: 'ignore',
  });
  return new Promise((resolve) => {
    const settle = (result: Result<Uint8Array | null>) => {
      signal.removeEventListener('abort', abort);
      resolve(result);
      child.kill();
    };
    const abort = () => settle(ok(null));
    signal.addEventListener('abort', abort);
    child.on('message', (message: DocumentMessage) => {
      if (message.kind === 'step') onStep(message.step);
      else settle(message.kind === 'done' ? ok(message.bytes) : fail('document-failed', undefined, message.detail));
    });
    child.once('exit', (code) => settle(fail('document-failed', undefined, `the document process ended with ${code}`)));
    child.postMessage(task);
  });
}
