import { fontFiles } from './font-files';
import type { DocumentMessage, DocumentTask } from './task';

/**
 * Entry of the document process (`utilityProcess`): docx and resvg load here and only here, so that neither start-up nor
 * the window waits for them, and a cancelled export ends with its process.
 */
const answer = (message: DocumentMessage) => process.parentPort.postMessage(message);

/** Loads what the task needs and no more: a picture does not wait for docx and the plan's model. */
async function run(task: DocumentTask): Promise<Uint8Array> {
  const onStep = (step: 'composing' | 'drawing' | 'packing') => answer({ kind: 'step', step });
  if (task.kind === 'picture') {
    const { buildPicture } = await import('./build-picture');
    return buildPicture(task, { fontFiles, onStep });
  }
  const { buildDocument } = await import('./build-document');
  return buildDocument(task.plan, task.options, { fontFiles, onStep });
}

process.parentPort.once('message', async ({ data }: { data: DocumentTask }) => {
  try {
    answer({ kind: 'done', bytes: await run(data) });
  } catch (error) {
    answer({ kind: 'failed', detail: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  }
});
