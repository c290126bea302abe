import { once } from 'node:events';
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { firstPage, openKeyfolio } from '../support/launch';
import { answerMessageBox, answerSaveDialog, recordShell } from '../support/native-dialogs';
import { expect, test } from '../support/test';

const saveText = (page: Page, text: string, format: 'csv' | 'txt' = 'csv') =>
  page.evaluate(
    ([content, type]) => window.keyfolio.invoke['files:saveText']({ suggestedName: 'Rejected rows', text: content, format: type }),
    [text, format] as const,
  );

test.describe('saving text', () => {
  test('writes the file that the dialog named, as Excel reads it, and can open and show it', async ({ keyfolio: { app, page } }, info) => {
    const file = info.outputPath('rows.csv');
    await answerSaveDialog(app, file);
    const opened = await recordShell(app);
    const saved = await saveText(page, 'Société;Prix\r\nÉté;12,50\r\n');
    expect(saved).toMatchObject({ ok: true, value: { status: 'saved', file: { name: 'rows.csv' } } });
    expect(JSON.stringify(saved)).not.toContain(info.outputDir);
    expect(await readFile(file, 'utf8')).toBe('\ufeffSociété;Prix\r\nÉté;12,50\r\n');
    const token = saved.ok && saved.value.status === 'saved' ? saved.value.file.token : '';
    await page.evaluate((each) => window.keyfolio.invoke['files:open']({ token: each }), token);
    await page.evaluate((each) => window.keyfolio.invoke['files:showInFolder']({ token: each }), token);
    expect(await opened()).toEqual([file, file]);
  });

  test('suggests a name that every system accepts', async ({ keyfolio: { app, page } }) => {
    await app.evaluate(({ dialog }) => {
      dialog.showSaveDialog = (async (_window: unknown, options: Electron.SaveDialogOptions) => {
        Object.assign(globalThis, { suggested: options.defaultPath, filters: options.filters });
        return { canceled: true, filePath: '' };
      }) as typeof dialog.showSaveDialog;
    });
    const answer = await page.evaluate(() =>
      window.keyfolio.invoke['files:saveText']({ suggestedName: '../Rejets : Durand/Fils ?', text: '', format: 'txt' }),
    );
    expect(answer).toEqual({ ok: true, value: { status: 'cancelled' } });
    const { suggested, filters } = await app.evaluate(() => {
      const { suggested: path, filters: types } = globalThis as unknown as { suggested: string; filters: unknown };
      return { suggested: path, filters: types };
    });
    expect(suggested.split(/[\\/]/).at(-1)).toBe('Rejets Durand Fils.txt');
    expect(filters).toEqual([{ name: 'Text', extensions: ['txt'] }]);
  });

  test('adds the extension that was left out, and asks before that replaces another file', async ({ keyfolio: { app, page } }, info) => {
    await answerSaveDialog(app, info.outputPath('rows'));
    expect(await saveText(page, 'one')).toMatchObject({ value: { file: { name: 'rows.csv' } } });
    await answerMessageBox(app, 1);
    expect(await saveText(page, 'two')).toEqual({ ok: true, value: { status: 'cancelled' } });
    expect(await readFile(info.outputPath('rows.csv'), 'utf8')).toBe('\ufeffone');
    await answerMessageBox(app, 0);
    expect(await saveText(page, 'two')).toMatchObject({ value: { status: 'saved' } });
    expect(await readFile(info.outputPath('rows.csv'), 'utf8')).toBe('\ufefftwo');
  });

  test('into a file that is open elsewhere leaves it as it is, and says which', async ({ keyfolio: { app, page } }, info) => {
    const folder = info.outputPath('folder');
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, 'rows.csv'), 'old');
    await writeFile(join(folder, '.~lock.rows.csv#'), '');
    await answerSaveDialog(app, join(folder, 'rows.csv'));
    expect(await saveText(page, 'new')).toMatchObject({ ok: false, error: { code: 'file-locked', params: { name: 'rows.csv' } } });
    expect(await readFile(join(folder, 'rows.csv'), 'utf8')).toBe('old');
    expect((await readdir(folder)).sort()).toEqual(['.~lock.rows.csv#', 'rows.csv']);
  });

  test('a file that is gone meanwhile is told as such', async ({ keyfolio: { app, page } }, info) => {
    const file = info.outputPath('rows.txt');
    await answerSaveDialog(app, file);
    const saved = await saveText(page, 'text', 'txt');
    const token = saved.ok && saved.value.status === 'saved' ? saved.value.file.token : '';
    await rename(file, `${file}.moved`);
    const answer = await page.evaluate((each) => window.keyfolio.invoke['files:open']({ token: each }), token);
    expect(answer).toMatchObject({ ok: false, error: { code: 'file-not-found', params: { name: 'rows.txt' } } });
  });
});

test('what was acknowledged survives a kill in the middle of a burst', async ({ userData }) => {
  // Without the fixture's trace, which waits for ever on a process that was killed.
  const { app, page } = await openKeyfolio({ userData });
  await firstPage({ page });
  // Asked once: acknowledgements that were on their way still arrive after the kill, when Playwright no longer knows the process.
  const running = app.process();
  const exit = once(running, 'exit');
  let acknowledged = 0;
  page.on('console', (message) => {
    if (!message.text().startsWith('acknowledged ')) return;
    acknowledged = Number(message.text().split(' ')[1]);
    if (acknowledged >= 40) running.kill('SIGKILL');
  });
  const burst = async () => {
    const status = await window.keyfolio.invoke['journal:status']();
    for (let seq = (status.ok ? status.value.lastSeq : 0) + 1; ; seq += 1) {
      const record = {
        seq,
        id: crypto.randomUUID(),
        at: new Date().toISOString(),
        device: window.keyfolio.boot.device,
        label: { key: 'createAccount', params: { name: 'Acme' } },
        accountId: null,
        changes: [],
        undoes: null,
        redoes: null,
      };
      const answer = await window.keyfolio.invoke['journal:append'](JSON.stringify(record));
      if (!answer.ok) throw new Error(answer.error.code);
      console.log(`acknowledged ${seq}`);
    }
  };
  void page.evaluate(burst).catch(() => undefined);
  await exit;
  expect(acknowledged).toBeGreaterThanOrEqual(40);
  const lines = (await readFile(join(userData, 'journal', 'changes.journal'), 'utf8')).split('\n').slice(1, acknowledged + 1);
  expect(lines.map((line) => JSON.parse(line.slice(31)).seq)).toEqual(Array.from({ length: acknowledged }, (_, index) => index + 1));
});
