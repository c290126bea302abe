import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { preferencesSchema } from '@shared/preferences';
import { beforeEach, describe, expect, test } from 'vitest';
import { openPreferences } from '../../../src/main/preferences';
import { recordedLog } from '../../support/recorded-log';
import { tempFolder } from '../../support/temp-folder';

const root = await tempFolder();
const defaults = preferencesSchema.parse({});
let folder = '';
let count = 0;

beforeEach(async () => {
  count += 1;
  folder = join(root, String(count));
  await mkdir(folder);
});

const store = (content?: string) => (content === undefined ? undefined : writeFile(join(folder, 'preferences.json'), content));
const open = () => openPreferences(folder, recordedLog());

describe('preferences', () => {
  test('start with the defaults, in a folder that does not exist yet', () => {
    folder = join(folder, 'deep', 'inside');
    expect(open().read()).toEqual(defaults);
  });

  test('keep a change and leave the other fields alone', async () => {
    const first = open();
    expect(await first.write({ language: 'fr' })).toEqual({ ok: true, value: { ...defaults, language: 'fr' } });
    await first.write({ theme: 'dark' });
    expect(open().read()).toEqual({ ...defaults, language: 'fr', theme: 'dark' });
  });

  test('that change quickly are all there, in the last state', async () => {
    const preferences = open();
    void preferences.write({ theme: 'dark' });
    void preferences.write({ sidebarCollapsed: true });
    void preferences.write({ theme: 'light' });
    await preferences.flush();
    expect(JSON.parse(await readFile(join(folder, 'preferences.json'), 'utf8'))).toEqual({
      ...defaults,
      theme: 'light',
      sidebarCollapsed: true,
    });
  });

  test('tell their listeners at once', () => {
    const preferences = open();
    const seen: string[] = [];
    preferences.onChange(({ theme }) => seen.push(theme));
    void preferences.write({ theme: 'dark' });
    expect(seen).toEqual(['dark']);
  });

  test('with a wrong field keep the right ones', async () => {
    await store(JSON.stringify({ theme: 'purple', language: 'fr', sidebarCollapsed: 'yes', later: 1 }));
    expect(open().read()).toEqual({ ...defaults, language: 'fr' });
  });

  test.each(['', '{', 'null', '[]', '"text"', '\0\0\0'])(
    'that are damaged (%j) fall back to the defaults, and nothing is thrown away',
    async (content) => {
      await store(content);
      expect(open().read()).toEqual(defaults);
      const texts = await Promise.all((await readdir(folder)).map((name) => readFile(join(folder, name), 'utf8')));
      expect(texts).toContain(content);
    },
  );

  test('name this installation, the same one each time', () => {
    const { device } = open();
    expect(device).toMatch(/^[0-9a-f-]{36}$/);
    expect(open().device).toBe(device);
  });

  test('that cannot be written say so', async () => {
    const preferences = open();
    await mkdir(join(folder, 'preferences.json'));
    expect(await preferences.write({ theme: 'dark' })).toMatchObject({ ok: false });
  });
});
