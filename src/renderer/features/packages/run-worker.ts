import type { Done, Task } from './worker-messages';

/** Runs one task in a worker of its own, which ends with it. Rejects when the worker fails. */
export function runWorker<T extends Task>(task: T): Promise<Done[T['do']]> {
  const worker = new Worker(new URL('./package-worker.ts', import.meta.url), { type: 'module' });
  return new Promise<Done[T['do']]>((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<Done[T['do']]>) => resolve(data);
    worker.onerror = (event) => reject(new Error(event.message));
    worker.postMessage(task);
  }).finally(() => worker.terminate());
}
