import { existsSync } from 'node:fs';
import { mainAccount } from './import-files.mjs';

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
