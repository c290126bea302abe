import { webcrypto } from 'node:crypto';
import { mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Page } from '@playwright/test';
import { openPackage } from '@shared/package/open-package';
import { readPackage } from '@shared/package/read-package';
import { seal } from '@shared/package/seal';
import { writePackage } from '@shared/package/write-package';
import { fromRoot } from '../../scripts/lib/paths.mjs';
import { run } from '../../scripts/lib/run.mjs';
import { expectNoAxeViolations } from '../support/accessibility';
import type { Keyfolio } from '../support/launch';
import { answerOpenDialog, answerSaveDialog, recordShell } from '../support/native-dialogs';
import { aPackage } from '../support/packages';
import { expect, test } from '../support/test';

const main = (page: Page) => page.getByRole('main');
const title = (page: Page) => main(page).getByRole('heading', { level: 1 });
const toasts = (page: Page) => page.getByRole('region', { name: 'Messages' });

async function createAccount(page: Page, name: string) {
  await page.keyboard.press('ControlOrMeta+N');
  await page.getByRole('textbox', { name: 'Name of the new account' }).fill(name);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: `Name: ${name}` })).toBeVisible();
}

async function setField(page: Page, label: string, text: string) {
  await main(page)
    .getByRole('button', { name: new RegExp(`^${label}:`) })
    .click();
  await main(page).getByRole('textbox', { name: label }).fill(text);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status').getByText('Saved')).toBeVisible();
}

async function exportFromAccount({ app, page }: Keyfolio, file: string, passphrase = '') {
  await answerSaveDialog(app, file);
  await main(page).getByRole('button', { name: 'More actions' }).click();
  await page.getByRole('menuitem', { name: 'Export the account as a package' }).click();
  const dialog = page.getByRole('dialog', { name: 'Export the account as a package' });
  await expect(dialog.getByLabel('Passphrase (optional)')).toBeFocused();
  await page.keyboard.type(passphrase);
  await dialog.getByRole('button', { name: 'Export', exact: true }).click();
  await expect(toasts(page).getByText(/is exported/)).toBeVisible();
}

async function choose({ app, page }: Keyfolio, file: string) {
  await answerOpenDialog(app, file);
  await page.keyboard.press('ControlOrMeta+O');
}

test('an account goes to another computer, is edited on both, and comes back: what differs is shown, chosen, and one step', async ({
  launch,
}, info) => {
  const file = info.outputPath('Acme.keyfolio');
  const here = await launch({ userData: info.outputPath('here'), preferences: { theme: 'light' } });
  await createAccount(here.page, 'Acme');
  await setField(here.page, 'Industry', 'Steel');
  const shown = await recordShell(here.app);
  await exportFromAccount(here, file);
  await toasts(here.page).getByRole('button', { name: 'Show in folder' }).click();
  await expect.poll(shown).toEqual([file]);

  const back = info.outputPath('Acme back.keyfolio');
  const there = await launch({ userData: info.outputPath('there'), preferences: { theme: 'light' } });
  await choose(there, file);
  await expect(title(there.page)).toHaveText('Acme.keyfolio');
  await there.page.getByRole('button', { name: 'Bring in 1 change' }).click();
  await expect(title(there.page)).toHaveText('Acme');
  await there.page.getByRole('link', { name: 'Profile' }).click();
  await setField(there.page, 'Industry', 'Aluminium');
  await setField(there.page, 'Site', 'Lyon');
  await exportFromAccount(there, back);

  const { page } = here;
  await setField(page, 'Industry', 'Copper');
  await setField(page, 'Country', 'France');
  await choose(here, back);
  await expect(title(page)).toHaveText('Acme back.keyfolio');
  await expect(page.getByRole('radio', { name: /take what is in the package, Aluminium/ })).not.toBeChecked();
  await expect(page.getByRole('radio', { name: /keep what is here, Copper/ })).toBeChecked();
  await expect(page.getByRole('region', { name: 'Changed in the package' }).getByRole('row', { name: /Site.*Lyon/ })).toBeVisible();
  await expect(page.getByRole('region', { name: 'Changed here only' }).getByRole('row', { name: /Country.*France/ })).toBeVisible();
  await expectNoAxeViolations(page);
  await page.getByRole('radio', { name: /take what is in the package, Aluminium/ }).check();
  await page.getByRole('button', { name: 'Bring in 1 change' }).click();
  await expect(title(page)).toHaveText('Acme');
  const field = (label: string) => main(page).getByRole('button', { name: new RegExp(`^${label}:`) });
  await page.getByRole('link', { name: 'Profile' }).click();
  await expect(field('Industry')).toContainText('Aluminium');
  await expect(field('Site')).toContainText('Lyon');
  await expect(field('Country')).toContainText('France');

  await test.step('opened again, nothing is left to bring in', async () => {
    await choose(here, back);
    await expect(page.getByRole('button', { name: 'Nothing to bring in' })).toBeDisabled();
    await page.getByRole('button', { name: 'Not now' }).click();
  });
  await test.step('one undo takes all of it back', async () => {
    await page.keyboard.press('ControlOrMeta+Z');
    await page.keyboard.press('ControlOrMeta+2');
    await page.getByRole('link', { name: 'Acme' }).click();
    await page.getByRole('link', { name: 'Profile' }).click();
    await expect(field('Industry')).toContainText('Copper');
    await expect(field('Site')).not.toContainText('Lyon');
  });
  await test.step('what is kept as it is here is settled, though nothing else comes in', async () => {
    await setField(page, 'Site', 'Lyon');
    await choose(here, back);
    await page.getByRole('radio', { name: /keep what is here, Copper/ }).check();
    await page.getByRole('button', { name: 'Keep what is here' }).click();
    await expect(toasts(page).getByText('What is here stays. This package will not ask again.')).toBeVisible();
    await page.getByRole('link', { name: 'Profile' }).click();
    await expect(field('Industry')).toContainText('Copper');
    await choose(here, back);
    await expect(page.getByRole('button', { name: 'Nothing to bring in' })).toBeDisabled();
    await expect(page.getByRole('radio')).toHaveCount(0);
  });
});

test('a double click opens the package, at the start and while Keyfolio runs', async ({ launch, userData }, info) => {
  const file = info.outputPath('All.keyfolio');
  const first = await launch({ userData: info.outputPath('first') });
  await createAccount(first.page, 'Acme');
  await answerSaveDialog(first.app, file);
  await first.page.keyboard.press('ControlOrMeta+Shift+S');
  await expect(first.page.getByLabel('Passphrase (optional)')).toBeFocused();
  await first.page.keyboard.press('Enter');
  await expect(toasts(first.page).getByText('“All.keyfolio” is exported.')).toBeVisible();
  const read = readPackage(new Uint8Array(await readFile(file)));
  expect(read).toMatchObject({ ok: true, value: { head: { scope: { kind: 'portfolio' } }, records: { accounts: [{ name: 'Acme' }] } } });

  const { app, page } = await launch({ userData, args: [file] });
  await expect(title(page)).toHaveText('All.keyfolio');
  await page.getByRole('button', { name: 'Not now' }).click();
  await expect(title(page)).toHaveText('Open a package');
  await app.evaluate(({ app: electron }, path) => electron.emit('second-instance', {}, ['keyfolio', path], '/'), file);
  await expect(title(page)).toHaveText('All.keyfolio');
  await page.getByRole('button', { name: 'Not now' }).click();
  // What macOS tells instead.
  await app.evaluate(({ app: electron }, path) => electron.emit('open-file', { preventDefault: () => undefined }, path), file);
  await expect(title(page)).toHaveText('All.keyfolio');
});

test('a file that is no package, or was altered, is refused with the reason, and dropping works on any page', async ({
  keyfolio: { page },
}) => {
  const drop = (name: string, text: string) =>
    page.evaluate(
      ([fileName, content]) => {
        const transfer = new DataTransfer();
        transfer.items.add(new File([content], fileName));
        document.body.dispatchEvent(new DragEvent('drop', { dataTransfer: transfer, bubbles: true, cancelable: true }));
      },
      [name, text] as const,
    );
  await page.keyboard.press('ControlOrMeta+2');
  await drop('notes.keyfolio', 'hello');
  await expect(title(page)).toHaveText('Open a package');
  await expect(page.getByRole('alert')).toContainText('This is not a Keyfolio package. Nothing was changed.');
  await expectNoAxeViolations(page);
  await drop('future.keyfolio', JSON.stringify({ format: 'keyfolio', version: 9, schemaVersion: 9, tables: {} }));
  await expect(page.getByRole('alert')).toContainText('made by a newer Keyfolio');
});

const passphrase = 'quatre mots très ordinaires';
/** The least that scrypt may cost a reader: what an honest export costs is in the journey that exports. */
const cheap = 1024;

/** A package on the disk: one account, Acme, with one person in a seat. */
async function packageAt(file: string, phrase: string | null = null): Promise<void> {
  const packed = writePackage(aPackage());
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, phrase === null ? packed : await seal(packed, phrase, webcrypto, cheap));
}

const keyfolio = (args: string[], env: Record<string, string> = {}) =>
  run(process.execPath, [fromRoot('scripts', 'keyfolio.mjs'), ...args], { quiet: true, env });

test('an account is exported under a passphrase, and opens with nothing else', async ({ keyfolio: here }, info) => {
  const file = info.outputPath('Acme.keyfolio');
  const { page } = here;
  await createAccount(page, 'Acme');
  await test.step('the dialog is axe-clean', async () => {
    await main(page).getByRole('button', { name: 'More actions' }).click();
    await page.getByRole('menuitem', { name: 'Export the account as a package' }).click();
    await expect(page.getByLabel('Passphrase (optional)')).toBeFocused();
    await expectNoAxeViolations(page);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
  });
  await exportFromAccount(here, file, passphrase);
  const bytes = new Uint8Array(await readFile(file));
  expect(bytes.subarray(0, 18)).toEqual(new TextEncoder().encode('keyfolio-locked 1\n'));
  expect(await openPackage(bytes, null, webcrypto)).toMatchObject({ ok: false, error: { code: 'package-locked' } });
  expect(await openPackage(bytes, passphrase, webcrypto)).toMatchObject({ ok: true, value: { records: { accounts: [{ name: 'Acme' }] } } });
});

test('a package with a passphrase opens for who knows it, with a second try', async ({ keyfolio: there }, info) => {
  const file = info.outputPath('Acme.keyfolio');
  await packageAt(file, passphrase);
  const { page } = there;
  await choose(there, file);
  const field = page.getByLabel('Passphrase', { exact: true });
  await expect(field).toBeFocused();
  await page.keyboard.type('quatre mots');
  await page.keyboard.press('Enter');
  await expect(page.getByText('This passphrase does not open the package.')).toBeVisible();
  await expect(field).toBeFocused();
  await expectNoAxeViolations(page);
  await page.keyboard.type(passphrase);
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Bring in 3 changes' }).click();
  await expect(title(page)).toHaveText('Accounts');
  await expect(page.getByRole('grid')).toContainText('Acme');
});

// biome-ignore lint/correctness/noEmptyPattern: Playwright reads which fixtures are wanted from this pattern.
test('without a window, the passphrase comes from the environment', async ({}, info) => {
  const file = info.outputPath('Acme.keyfolio');
  await packageAt(file, passphrase);
  const validate = (env: Record<string, string>) => keyfolio(['validate', file], env);
  expect(await validate({})).toMatchObject({ code: 1, output: expect.stringContaining('KEYFOLIO_PASSPHRASE') });
  expect(await validate({ KEYFOLIO_PASSPHRASE: 'wrong' })).toMatchObject({
    code: 1,
    output: expect.stringContaining('This passphrase does not open the package'),
  });
  expect(await validate({ KEYFOLIO_PASSPHRASE: passphrase })).toMatchObject({ code: 0, output: expect.stringContaining('accounts: Acme') });
});

// biome-ignore lint/correctness/noEmptyPattern: Playwright reads which fixtures are wanted from this pattern.
test('documents come from packages without a window, with clear words and exit codes', async ({}, info) => {
  const file = info.outputPath('Acme.keyfolio');
  await packageAt(file);
  const here = { INIT_CWD: info.outputDir };
  const out = join(info.outputDir, 'plan.docx');
  const wanted = ['--document', 'account-plan', '--edition', 'client', '--language', 'fr', '--out', 'plan.docx'];
  const made = await keyfolio(['export', 'Acme.keyfolio', ...wanted], here);
  expect(made).toMatchObject({ code: 0, output: expect.stringContaining(out) });
  expect((await readFile(out)).subarray(0, 2).toString()).toBe('PK');

  expect(await keyfolio(['validate', file])).toMatchObject({ code: 0, output: expect.stringContaining('3 records; accounts: Acme') });
  await writeFile(join(info.outputDir, 'bad.keyfolio'), (await readFile(file)).subarray(0, -300));
  expect(await keyfolio(['validate', 'bad.keyfolio'], here)).toMatchObject({
    code: 1,
    output: expect.stringContaining('This package is damaged'),
  });
  expect(await keyfolio(['export', 'Acme.keyfolio', '--edition', 'secret', '--out', 'x.docx'], here)).toMatchObject({
    code: 2,
    output: expect.stringContaining('--edition takes one of these: internal, client'),
  });
  await expect(stat(join(info.outputDir, 'x.docx'))).rejects.toThrow();
  const accounts = [{ id: 'a1', name: 'Written by a script' }];
  const head = { format: 'keyfolio', version: 1, schemaVersion: 1, device: 'script', createdAt: '2026-03-12T09:00:00.000Z' };
  await writeFile(join(info.outputDir, 'plain.json'), JSON.stringify({ ...head, scope: { kind: 'portfolio' }, tables: { accounts } }));
  expect(await keyfolio(['validate', 'plain.json'], here)).toMatchObject({
    code: 0,
    output: expect.stringContaining('1 record; accounts: Written by a script'),
  });
  expect(await keyfolio(['export', 'plain.json', ...wanted], here)).toMatchObject({ code: 0 });
});
