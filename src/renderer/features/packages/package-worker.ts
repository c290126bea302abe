import { readPackage } from '@shared/package/read-package';
import { writePackage } from '@shared/package/write-package';
import type { Task } from './worker-messages';

// A package is packed, and whatever a file holds is unpacked and checked, here: the window answers meanwhile.

self.onmessage = ({ data }: MessageEvent<Task>) => {
  self.postMessage(data.do === 'write' ? writePackage(data.content) : readPackage(data.bytes));
};
