import { readdir, readFile, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { logFile, openLog } from '../../../src/main/log';
import { tempFolder } from '../../support/temp-folder';

test('the log stays small however much is written, and keeps the latest', async () => {
  const folder = await tempFolder();
  const log = openLog(folder);
  for (let line = 0; line < 700; line += 1) log.error(`line ${line} ${'x'.repeat(10_000)}`);
  log.error('the last line', new Error('with its cause'));
  const content = await readFile(logFile(folder), 'utf8');
  expect(content).toContain('the last line');
  expect(content).toContain('with its cause');
  const names = await readdir(dirname(logFile(folder)));
  const sizes = await Promise.all(names.map(async (name) => (await stat(join(dirname(logFile(folder)), name))).size));
  expect(names).toHaveLength(2);
  for (const size of sizes) expect(size).toBeLessThan(2_100_000);
});
