import { basename, join } from 'node:path';
import { crmExport } from './crm-export.mjs';

/** A CRM's four files, from the empty portfolio to a full one, through the import page. @param {import('./stage.mjs').Stage} stage */
export async function importFiles({ page, out, t, say, look }) {
  await look('portfolio-empty');
  await page.keyboard.press('Control+i');
  for (const { kind, path } of crmExport(join(out, 'crm-export'))) {
    say(`import of ${basename(path)}`);
    await page.locator('input[type="file"]').setInputFiles(path);
    const go = page.getByRole('main').getByRole('button', { name: new RegExp(t(`import:go.${kind}_other`, { formatted: '\\d+' })) });
    await go.waitFor();
    await look(`import-${kind}`);
    await go.click();
    await page.getByRole('button', { name: t('import:done.another') }).waitFor();
    if (kind === 'contacts') await look('imported');
    await page.getByRole('button', { name: t('import:done.another') }).click();
  }
  await page.getByRole('link', { name: t('common:nav.portfolio'), exact: true }).click();
  await page.getByRole('main').getByRole('button', { name: mainAccount, exact: true }).waitFor();
  await look('portfolio');
}

/** The sample's main account. */
export const mainAccount = 'Aurevane';
