import { openDatabase } from '../database';
import { Indexer } from './indexer';
import type { FromIndexer, ToIndexer } from './messages';

// The plans are read and searched here, so that the window paints whatever is looked for. The window's connection does the writing.

let indexer: Promise<Indexer> | null = null;

const answer = (message: FromIndexer) => self.postMessage(message);

async function open(database: string): Promise<Indexer> {
  const opened = await openDatabase({ name: database });
  if (!opened.ok) throw new Error(`${opened.error.code} ${opened.error.detail ?? ''}`);
  return new Indexer(opened.value);
}

async function handle(message: ToIndexer): Promise<FromIndexer | null> {
  if (message.do === 'build') {
    indexer = open(message.database);
    await (await indexer).build();
    return { did: 'build' };
  }
  const ready = await indexer;
  if (!ready) throw new Error('asked before it was told what to read');
  if (message.do === 'follow') {
    await ready.follow(message.touched);
    return null;
  }
  return { did: 'search', id: message.id, groups: await ready.search(message.query, message.all) };
}

self.onmessage = async ({ data }: MessageEvent<ToIndexer>) => {
  try {
    const reply = await handle(data);
    if (reply) answer(reply);
  } catch (error) {
    answer({ did: 'fail', detail: String(error) });
  }
};
