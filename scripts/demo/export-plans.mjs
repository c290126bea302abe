import { existsSync } from 'node:fs';

/** @type {[language: string, file: string][]} */
const editions = [
  ['English', 'account-plan.docx'],
  ['French', 'account-plan-fr.docx'],
];

/** The account plan as Word, in both languages. @param {import('./stage.mjs').Stage} stage */
export async function exportPlans({ page, say, look, saveAs }) {
  for (const [language, file] of editions) {
    say(`the account plan, ${language}`);
    await page.keyboard.press('Control+e');
    const dialog = page.getByRole('dialog');
    await dialog.getByText(language, { exact: true }).click();
    await look(`export-${file.replace('.docx', '')}`);
    const path = await saveAs(file);
    await dialog.getByRole('button', { name: 'Export', exact: true }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Dismiss' }).click();
    if (!existsSync(path)) throw new Error(`${path} was not written`);
  }
}
