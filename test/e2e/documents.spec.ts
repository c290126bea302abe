import { chmod, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expectNoAxeViolations } from '../support/accessibility';
import { fullPlan } from '../support/documents/full-plan';
import { partsOf } from '../support/documents/parts';
import { richPlan } from '../support/documents/plans';
import { seedPlan } from '../support/documents/seed-plan';
import { answerOpenDialog, answerSaveDialog, recordShell } from '../support/native-dialogs';
import { expectAfterProgress } from '../support/progress';
import { mayMount, mountSmallDisk } from '../support/small-disk';
import { expect, test } from '../support/test';

const account = 'Northwind Components';

/** The Documents page with the export dialog of the one account open. */
async function openDialog(page: Page, words = { documents: 'Documents', dialog: 'Export documents' }) {
  await page.getByRole('link', { name: words.documents }).click();
  await page.getByRole('row', { name: account }).getByRole('button', { name: account }).last().click();
  return page.getByRole('dialog', { name: words.dialog });
}

/** The titles of a PDF's bookmarks, as Chromium writes them: UTF-16, or bytes between brackets. */
const outlineOf = (pdf: Buffer): string[] =>
  [...pdf.toString('latin1').matchAll(/\/Title\s*(?:<FEFF([0-9A-F]+)>|\(((?:\\.|[^\\)])*)\))/gi)].map(([, hex, plain]) =>
    hex === undefined ? (plain ?? '') : Buffer.from(hex, 'hex').swap16().toString('utf16le'),
  );

const bodyOf = async (file: string) => partsOf(await readFile(file)).get('word/document.xml') ?? '';

test.describe('exporting an account plan', () => {
  test('writes a Word file in English, says so, and opens it', async ({ keyfolio: { app, page } }, info) => {
    const file = info.outputPath('plan.docx');
    await seedPlan(page, richPlan());
    await answerSaveDialog(app, file);
    const opened = await recordShell(app);
    const dialog = await openDialog(page);
    await expect(dialog.getByLabel('Account', { exact: true })).toHaveValue(account);
    await dialog.getByRole('button', { name: 'Export' }).click();
    await expectAfterProgress(page, page.getByText('“plan.docx” is ready.'));
    await expect(dialog).toBeHidden();
    const body = await bodyOf(file);
    expect(body).toContain('Executive summary');
    expect(body).toContain('w:orient="landscape"');
    await page.getByRole('button', { name: 'Open', exact: true }).click();
    await page.getByRole('button', { name: 'Show in folder', exact: true }).click();
    await expect.poll(opened).toEqual([file, file]);
    await expect(page.getByRole('heading', { name: 'Made in this session' })).toBeVisible();
  });

  test('writes the client edition in French, after saying what it withholds', async ({ launch }, info) => {
    const { app, page } = await launch({ locale: 'fr', preferences: { theme: 'dark' } });
    const file = info.outputPath('plan-client.docx');
    await seedPlan(page, richPlan());
    await answerSaveDialog(app, file);
    const dialog = await openDialog(page, { documents: 'Documents', dialog: 'Exporter des documents' });
    await dialog.getByText('Édition client', { exact: true }).click();
    await expect(dialog.getByRole('region', { name: 'Non communiqué au client' })).toContainText('notes privées');
    await expectNoAxeViolations(page);
    await dialog.getByRole('button', { name: 'Exporter' }).click();
    await expectAfterProgress(page, page.getByText('est prêt.'));
    const body = await bodyOf(file);
    expect(body).toContain('Où nous en sommes');
    expect(body).not.toContain('Opposant');
    expect(body).not.toContain('w:orient="landscape"');
  });

  test('can be opened with the keyboard, for the account in view', async ({ keyfolio: { page } }) => {
    await seedPlan(page, richPlan());
    await page.getByRole('link', { name: 'Accounts' }).click();
    await page.getByRole('button', { name: account }).click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText(account);
    await page.keyboard.press('Control+e');
    const dialog = page.getByRole('dialog', { name: 'Export documents' });
    await expect(dialog.getByLabel('Account', { exact: true })).toHaveValue(account);
    await expectNoAxeViolations(page);
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
  });

  test('leaves a read-only file as it was and says what to do', async ({ keyfolio: { app, page } }, info) => {
    const file = info.outputPath('folder', 'kept.docx');
    await mkdir(info.outputPath('folder'), { recursive: true });
    await writeFile(file, 'the old file');
    await chmod(file, 0o444);
    await seedPlan(page, richPlan());
    await answerSaveDialog(app, file);
    const dialog = await openDialog(page);
    await dialog.getByRole('button', { name: 'Export' }).click();
    await expectAfterProgress(page, dialog.getByRole('alert'));
    await expect(dialog.getByRole('alert')).toContainText('“kept.docx” cannot be written here.');
    expect(await readFile(file, 'utf8')).toBe('the old file');
    expect(await readdir(info.outputPath('folder'))).toEqual(['kept.docx']);
  });

  test('leaves a file that is open in Word as it was, and can be tried again when it is closed', async ({
    keyfolio: { app, page },
  }, info) => {
    const folder = info.outputPath('folder');
    await mkdir(folder, { recursive: true });
    await writeFile(`${folder}/plan.docx`, 'the old file');
    // What Word leaves beside a document while it has it open.
    await writeFile(`${folder}/~$plan.docx`, '');
    await seedPlan(page, richPlan());
    await answerSaveDialog(app, `${folder}/plan.docx`);
    const dialog = await openDialog(page);
    await dialog.getByRole('button', { name: 'Export' }).click();
    await expectAfterProgress(page, dialog.getByRole('alert'));
    await expect(dialog.getByRole('alert')).toContainText('“plan.docx” is open in another program.');
    expect(await readFile(`${folder}/plan.docx`, 'utf8')).toBe('the old file');
    expect((await readdir(folder)).sort()).toEqual(['plan.docx', '~$plan.docx']);
    await rm(`${folder}/~$plan.docx`);
    await dialog.getByRole('button', { name: 'Export again' }).click();
    await expectAfterProgress(page, page.getByText('“plan.docx” is ready.'));
    expect(await bodyOf(`${folder}/plan.docx`)).toContain('Executive summary');
  });

  test('leaves nothing behind on a full disk, and can be tried elsewhere', async ({ keyfolio: { app, page } }, info) => {
    test.skip(!mayMount, 'this machine lets the tests mount no disk');
    const folder = info.outputPath('small');
    await mkdir(folder, { recursive: true });
    const unmount = mountSmallDisk(folder);
    try {
      await seedPlan(page, richPlan());
      await answerSaveDialog(app, `${folder}/plan.docx`);
      const dialog = await openDialog(page);
      await dialog.getByRole('button', { name: 'Export' }).click();
      await expectAfterProgress(page, dialog.getByRole('alert'));
      await expect(dialog.getByRole('alert')).toContainText('The disk is full.');
      expect(await readdir(folder)).toEqual([]);
      await answerSaveDialog(app, info.outputPath('plan.docx'));
      await dialog.getByRole('button', { name: 'Export again' }).click();
      await expectAfterProgress(page, page.getByText('“plan.docx” is ready.'));
    } finally {
      unmount();
    }
  });

  test('stops when cancelled half-way: no file, no process left', async ({ keyfolio: { app, page } }, info) => {
    const file = info.outputPath('folder', 'plan.docx');
    await mkdir(info.outputPath('folder'), { recursive: true });
    const plan = richPlan();
    await seedPlan(page, { ...plan, account: { ...plan.account, summary: 'Words that fill pages. '.repeat(800) } });
    await answerSaveDialog(app, file);
    const dialog = await openDialog(page);
    await dialog.getByRole('button', { name: 'Export' }).click();
    await expect(dialog.getByRole('progressbar', { name: /Composing|Drawing|Writing/ })).toBeVisible();
    await dialog.getByRole('button', { name: 'Cancel' }).click();
    await expect(dialog).toBeHidden();
    await expect
      .poll(() => app.evaluate(({ app }) => app.getAppMetrics().filter(({ name }) => name === 'Keyfolio documents').length))
      .toBe(0);
    expect(await readdir(info.outputPath('folder'))).toEqual([]);
  });

  test('asks for nothing more when the save dialog is closed', async ({ keyfolio: { app, page } }) => {
    await seedPlan(page, richPlan());
    await answerSaveDialog(app, null);
    const dialog = await openDialog(page);
    await dialog.getByRole('button', { name: 'Export' }).click();
    await expect(dialog.getByRole('button', { name: 'Export' })).toBeEnabled();
    await expect(dialog).toBeVisible();
  });
});

test.describe('exporting several documents', () => {
  test('writes them into one folder, their sections as chosen, and remembers the choice', async ({ keyfolio: { app, page } }, info) => {
    const folder = info.outputPath('folder');
    await mkdir(folder, { recursive: true });
    await seedPlan(page, fullPlan());
    await answerOpenDialog(app, folder);
    const dialog = await openDialog(page);
    await dialog.getByRole('checkbox', { name: 'Quarterly business review' }).check();
    await dialog.getByRole('checkbox', { name: 'Success plan' }).check();
    await dialog.getByRole('checkbox', { name: 'Account plan', exact: true }).uncheck();
    await dialog.getByText('Both', { exact: true }).first().click();
    const sections = dialog.getByRole('region', { name: 'Sections: Quarterly business review' });
    await sections.getByRole('checkbox', { name: 'Strategic topic' }).uncheck();
    await sections.getByRole('checkbox', { name: 'Success criteria' }).press('Alt+ArrowUp');
    await expect(sections.getByRole('listitem').first()).toContainText('Success criteria');
    await sections.getByRole('listitem').filter({ hasText: 'Outcomes' }).hover();
    await page.mouse.down();
    // The first movement begins the drag, the second is over the row: a hand makes many.
    await sections.getByRole('listitem').first().hover();
    await sections.getByRole('listitem').first().hover();
    await page.mouse.up();
    await expect(sections.getByRole('listitem').first()).toContainText('Outcomes');
    await expectNoAxeViolations(page);
    await dialog.getByRole('button', { name: 'Export 3 documents' }).click();
    await expectAfterProgress(page, page.getByText('3 documents are ready.'));
    const names = (await readdir(folder)).sort();
    expect(names.map((name) => name.replace(/ - \d{4}-\d\d-\d\d/, ''))).toEqual([
      `${account} - Quarterly business review.docx`,
      `${account} - Quarterly business review - Client edition.docx`,
      `${account} - Success plan - Client edition.docx`,
    ]);
    const body = await bodyOf(`${folder}/${names.find((name) => !name.includes('Client'))}`);
    expect(body.indexOf('Outcomes')).toBeLessThan(body.indexOf('Agreed success criteria'));
    expect(body).toContain('Renewal outlook');
    expect(body).not.toContain('Strategic topic');
    const again = await openDialog(page);
    await expect(again.getByRole('checkbox', { name: 'Quarterly business review' })).toBeChecked();
    await expect(again.getByRole('region', { name: 'Sections: Quarterly business review' }).getByRole('listitem').first()).toContainText(
      'Outcomes',
    );
  });
});

test('the summary is edited before the export, kept for its edition, and proposed again', async ({ keyfolio: { app, page } }, info) => {
  const file = info.outputPath('plan.docx');
  await seedPlan(page, fullPlan());
  await answerSaveDialog(app, file);
  const dialog = await openDialog(page);
  await dialog.getByRole('radiogroup', { name: 'What to see of it' }).getByText('Summary').click();
  const moved = dialog.getByRole('region', { name: 'What moved' });
  await expect(moved).toContainText('proposed from the plan');
  await moved.getByRole('button', { name: /^What moved:/ }).click();
  await moved.getByRole('textbox').fill('Orders doubled. The second plant joined.');
  await moved.getByRole('textbox').press('Control+Enter');
  await expect(moved).toContainText('your text');
  await expectNoAxeViolations(page);
  await dialog.getByRole('button', { name: 'Export', exact: true }).click();
  await expectAfterProgress(page, page.getByText('“plan.docx” is ready.'));
  const body = await bodyOf(file);
  expect(body).toContain('Orders doubled.');
  const again = await openDialog(page);
  await again.getByText('Client edition', { exact: true }).click();
  await again.getByRole('radiogroup', { name: 'What to see of it' }).getByText('Summary').click();
  await expect(again.getByRole('region', { name: 'What moved' })).toContainText('proposed from the plan');
  await expect(again).not.toContainText('Orders doubled');
  await again.getByText('Internal edition', { exact: true }).click();
  await expect(again.getByRole('region', { name: 'What moved' })).toContainText('Orders doubled');
  await again.getByRole('button', { name: 'Propose again: What moved' }).click();
  await expect(again).not.toContainText('Orders doubled');
  await page.keyboard.press('Escape');
  await expect(again).toBeHidden();
  await page.keyboard.press('Control+z');
  const after = await openDialog(page);
  await after.getByRole('radiogroup', { name: 'What to see of it' }).getByText('Summary').click();
  await expect(after).toContainText('Orders doubled');
});

test('the pages are looked at before the export, by keyboard, and saved as PDF', async ({ keyfolio: { app, page } }, info) => {
  const file = info.outputPath('plan.pdf');
  await seedPlan(page, fullPlan());
  await answerSaveDialog(app, file);
  const dialog = await openDialog(page);
  await dialog.getByRole('radiogroup', { name: 'What to see of it' }).getByText('Preview').click();
  const pages = dialog.getByRole('list', { name: 'Pages' });
  await expect(pages.getByRole('button', { name: /^Page 1 of/ })).toBeVisible({ timeout: 20_000 });
  const sheets = dialog.frameLocator('iframe');
  await expect(sheets.getByText('Executive summary').last()).toBeVisible();
  const count = await pages.getByRole('button').count();
  expect(count).toBeGreaterThan(5);
  await expect(sheets.locator('section.docx')).toHaveCount(count);
  // Every caption is numbered, as the words that refer to it say.
  const captions = await sheets.locator('p[class*="caption"]').allTextContents();
  expect(captions.length).toBeGreaterThan(5);
  for (const caption of captions) expect(caption.trim()).toMatch(/^(Table|Figure) \d+ /);
  await pages.getByRole('button').first().press('ArrowDown');
  await expect(pages.getByRole('button', { name: /^Page 2 of/ })).toBeFocused();
  await expect(sheets.locator('section.docx').nth(1).getByText('Executive summary')).toBeInViewport();
  await expectNoAxeViolations(page);
  await dialog.getByText('Client edition', { exact: true }).click();
  await expect(sheets.getByText('Where we stand').last()).toBeVisible({ timeout: 20_000 });
  await dialog.getByText('PDF', { exact: true }).click();
  await dialog.getByRole('button', { name: 'Export', exact: true }).click();
  await expectAfterProgress(page, page.getByText('“plan.pdf” is ready.'));
  const made = await readFile(file);
  expect(made.subarray(0, 5).toString()).toBe('%PDF-');
  expect(made.length).toBeGreaterThan(20_000);
  // Chapters as bookmarks, and a structure that a screen reader follows.
  expect(made.includes('/Outlines')).toBe(true);
  expect(made.includes('/StructTreeRoot')).toBe(true);
  expect(outlineOf(made)).toContain('Where we stand');
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
});

test('the Documents page says what to do first while there is no account', async ({ keyfolio: { page } }) => {
  await page.getByRole('link', { name: 'Documents' }).click();
  await expect(page.getByRole('heading', { name: 'No account to write about yet' })).toBeVisible();
  await expectNoAxeViolations(page);
});
