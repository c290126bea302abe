import { fontFiles } from './font-files';
import type { DocumentMessage, DocumentTask } from './task';

/**
 * Entry of the document process (`utilityProcess`): docx and resvg load here and only here, so that neither start-up nor
 * the window waits for them, and a cancelled export ends with its process.
 */
const answer = (message: DocumentMessage) => process.parentPort.postMessage(message);

/** What the job needs and no more, from the start on: a picture does not wait for docx and the plan's model. */
const builders = {
  document: () => import('./build-document').then(({ buildDocument }) => buildDocument),
  picture: () => import('./build-picture').then(({ buildPicture }) => buildPicture),
};
void builders[process.argv.at(-1) === 'picture' ? 'picture' : 'document']();

async function run(task: DocumentTask): Promise<Uint8Array> {
  const onStep = (step: 'composing' | 'drawing' | 'packing') => answer({ kind: 'step', step });
  return task.kind === 'picture'
    ? (await builders.picture())(task, { fontFiles, onStep })
    : (await builders.document())(task.plan, task.options, { fontFiles, onStep });
}

// One after the other: whoever asks waits for an answer before the next task.
process.parentPort.on('message', async ({ data }: { data: DocumentTask }) => {
  try {
    answer({ kind: 'done', bytes: await run(data) });
  } catch (error) {
    answer({ kind: 'failed', detail: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  }
});
