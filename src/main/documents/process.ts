import { buildDocument } from './build-document';
import { buildPicture } from './build-picture';
import { fontFiles } from './font-files';
import type { DocumentMessage, DocumentTask } from './task';

/**
 * Entry of the document process (`utilityProcess`): docx and resvg load here and only here, so that neither start-up nor
 * the window waits for them, and a cancelled export ends with its process.
 */
const answer = (message: DocumentMessage) => process.parentPort.postMessage(message);

function run(task: DocumentTask): Uint8Array {
  const onStep = (step: 'composing' | 'drawing' | 'packing') => answer({ kind: 'step', step });
  return task.kind === 'picture'
    ? buildPicture(task, { fontFiles, onStep })
    : buildDocument(task.plan, task.options, { fontFiles, onStep });
}

process.parentPort.once('message', ({ data }: { data: DocumentTask }) => {
  try {
    answer({ kind: 'done', bytes: run(data) });
  } catch (error) {
    answer({ kind: 'failed', detail: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  }
});
