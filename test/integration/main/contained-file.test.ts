import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { containedFile } from '../../../src/main/security/contained-file';
import { tempFolder } from '../../support/temp-folder';

const folder = await tempFolder();
const root = join(folder, 'renderer');
await mkdir(join(root, 'assets'), { recursive: true });
await writeFile(join(root, 'index.html'), '');
await writeFile(join(root, 'assets', 'app.js'), '');
await writeFile(join(root, 'assets', 'été 1.js'), '');
await writeFile(join(folder, 'secret.txt'), '');
await mkdir(join(folder, 'renderer-other'));
await writeFile(join(folder, 'renderer-other', 'x.js'), '');
await symlink(join(folder, 'secret.txt'), join(root, 'leads-out.txt'));
await symlink(folder, join(root, 'leads-up'));
await symlink(join(root, 'index.html'), join(root, 'stays-in.html'));

/** As the protocol handler receives it: the path of a parsed URL. */
const find = (address: string) => containedFile(root, new URL(address).pathname);

describe('the file behind an address', () => {
  test.each([
    ['app://keyfolio/index.html', 'index.html'],
    ['app://keyfolio//index.html', 'index.html'],
    ['app://keyfolio/assets/app.js', 'assets/app.js'],
    ['app://keyfolio/assets/%61pp.js', 'assets/app.js'],
    ['app://keyfolio/assets/%C3%A9t%C3%A9%201.js', 'assets/été 1.js'],
    ['app://keyfolio/stays-in.html', 'index.html'],
    ['app://keyfolio/../index.html', 'index.html'],
  ])('%s is %s', async (address, file) => {
    expect(await find(address)).toBe(join(root, file));
  });

  test.each([
    'app://keyfolio/',
    'app://keyfolio/missing.js',
    'app://keyfolio/../secret.txt',
    'app://keyfolio/%2e%2e/secret.txt',
    'app://keyfolio/..%2fsecret.txt',
    'app://keyfolio/%2e%2e%2fsecret.txt',
    'app://keyfolio/%252e%252e%252fsecret.txt',
    'app://keyfolio/..%5csecret.txt',
    'app://keyfolio/assets/..%2f..%2fsecret.txt',
    'app://keyfolio/..%2frenderer-other/x.js',
    'app://keyfolio/leads-out.txt',
    'app://keyfolio/leads-up/secret.txt',
    'app://keyfolio/index.html%00.js',
    'app://keyfolio/%00',
    'app://keyfolio/%',
    'app://keyfolio/%C3%28',
    'app://keyfolio/C:/Windows/win.ini',
    'app://keyfolio/index.html::$DATA',
    `app://keyfolio/${'a/'.repeat(3000)}`,
  ])('%s is none', async (address) => {
    expect(await find(address)).toBeNull();
  });

  test('whatever the path, nothing outside the folder is reached', async () => {
    const part = fc.constantFrom(
      '..',
      '%2e%2e',
      '.',
      '/',
      '%2f',
      '\\',
      '%5c',
      'assets',
      'leads-up',
      'leads-out.txt',
      'secret.txt',
      '%00',
      'app.js',
    );
    await fc.assert(
      fc.asyncProperty(fc.array(part, { maxLength: 10 }), async (parts) => {
        const found = await containedFile(root, `/${parts.join('')}`);
        if (found !== null) expect(found.startsWith(root)).toBe(true);
      }),
    );
  });
});
