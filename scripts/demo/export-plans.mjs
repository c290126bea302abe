import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { mainAccount } from './import-files.mjs';

/** By how their documents are called in the dialog; the account plan is checked from the start. */
const others = ['one-page', 'qbr', 'ebr', 'meeting-brief', 'minutes', 'success-plan'];
const editions = /** @type {const} */ (['internal', 'client']);

/** The main account's plan as Word: for our own eyes, and for the client. @param {import('./stage.mjs').Stage} stage */
export async function exportPlans({ page, t, language, say, look, saveAs }) {
  await page.getByRole('link', { name: t('common:nav.portfolio'), exact: true }).click();
  await page.getByRole('main').getByRole('button', { name: mainAccount, exact: true }).click();
  await page.getByRole('main').getByRole('heading', { level: 1, name: mainAccount }).waitFor();
  for (const edition of editions) {
    const file = `account-plan${edition === 'client' ? '-client' : ''}${language === 'fr' ? '-fr' : ''}.docx`;
    say(file);
    await page.keyboard.press('Control+e');
    const dialog = page.getByRole('dialog', { name: t('documents:dialog.title') });
    await dialog.getByText(t(`documents:edition.${edition}`), { exact: true }).click();
    await look(`export-${edition}`);
    const path = await saveAs(file);
    await dialog.getByRole('button', { name: t('documents:dialog.export'), exact: true }).click();
    await dialog.waitFor({ state: 'detached' });
    if (!existsSync(path)) throw new Error(`${path} was not written`);
    await page.getByRole('button', { name: t('common:dismiss') }).click();
  }
}

/** Every document in both editions at once, into a folder. @param {import('./stage.mjs').Stage} stage */
export async function exportEverything({ page, t, language, out, say, look, saveInto }) {
  const folder = join(out, `documents-${language}`);
  mkdirSync(folder, { recursive: true });
  say(`documents-${language}`);
  await page.keyboard.press('Control+e');
  const dialog = page.getByRole('dialog', { name: t('documents:dialog.title') });
  for (const kind of others) await dialog.getByRole('checkbox', { name: t(`report:kind.${kind}`), exact: true }).check();
  await dialog.getByText(t('documents:dialog.bothEditions'), { exact: true }).first().click();
  await look('export-everything');
  await saveInto(folder);
  const button = dialog.locator('button', { hasText: /\d/ }).last();
  await button.click();
  await dialog.waitFor({ state: 'detached' });
  const made = readdirSync(folder).filter((name) => name.endsWith('.docx'));
  // The success plan is for the client alone.
  const wanted = (others.length + 1) * editions.length - 1;
  if (made.length !== wanted) throw new Error(`${made.length} of ${wanted} documents are in ${folder}`);
  await page.getByRole('button', { name: t('common:dismiss') }).click();
}
