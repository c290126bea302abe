import { mainAccount } from './import-files.mjs';

/** The first run of somebody who has no file at hand. @param {import('./stage.mjs').Stage} stage */
export async function loadSample({ page, t, say, look }) {
  say('the sample portfolio');
  await page
    .getByRole('main')
    .getByRole('button', { name: t('accounts:firstSample') })
    .click();
  await page.getByRole('main').getByRole('button', { name: mainAccount, exact: true }).waitFor();
  await look('sample-loaded');
  await page.getByRole('button', { name: t('common:dismiss') }).click();
}
