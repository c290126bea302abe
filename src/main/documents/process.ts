import { fontFiles } from './font-files';
import type { DocumentMessage, DocumentTask, Made, TaskStep } from './task';

/**
 * Entry of the document process (`utilityProcess`): docx and resvg load here and only here, so that neither start-up nor
 * the window waits for them, and a cancelled export ends with its process.
 */
const answer = (message: DocumentMessage) => process.parentPort.postMessage(message);

/** What the job needs and no more, from the start on: a picture does not wait for docx and the plan's model. */
const builders = {
  document: () => import('./build-document').then(({ buildDocument }) => buildDocument),
  paper: () => import('./build-paper').then(({ buildPaper }) => buildPaper),
  picture: () => import('./build-picture').then(({ buildPicture }) => buildPicture),
};
void builders[(['picture', 'paper'] as const).find((kind) => kind === process.argv.at(-1)) ?? 'document']();

const withoutPages = { pages: [], title: '' } as const;

async function run(task: DocumentTask): Promise<Made> {
  const tools = { fontFiles, onStep: (step: TaskStep) => answer({ kind: 'step', step }) };
  switch (task.kind) {
    case 'picture':
      return { bytes: (await builders.picture())(task, tools), ...withoutPages };
    case 'document':
      return { bytes: (await builders.document())(task.plan, task.options, tools), ...withoutPages };
    case 'paper':
      return (await builders.paper())(task.plan, task.options, tools);
  }
}

// One after the other: whoever asks waits for an answer before the next task.
process.parentPort.on('message', async ({ data }: { data: DocumentTask }) => {
  try {
    answer({ kind: 'done', made: await run(data) });
  } catch (error) {
    answer({ kind: 'failed', detail: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  }
});
