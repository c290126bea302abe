import { openPackage } from '@shared/package/open-package';
import { seal } from '@shared/package/seal';
import { writePackage } from '@shared/package/write-package';
import type { Done, Task } from './worker-messages';

// A package is packed and locked, and whatever a file holds is opened, unpacked and checked, here: the window answers meanwhile.

async function carryOut(task: Task): Promise<Done[Task['do']]> {
  if (task.do === 'read') return openPackage(task.bytes, task.passphrase, crypto);
  const packed = writePackage(task.content);
  return task.passphrase === null ? packed : seal(packed, task.passphrase, crypto);
}

self.onmessage = async ({ data }: MessageEvent<Task>) => {
  const done = await carryOut(data).catch((error: unknown) => {
    // Out of the promise: only so does the window hear of it.
    setTimeout(() => {
      throw error;
    });
  });
  if (done) self.postMessage(done);
};
