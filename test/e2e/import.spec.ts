import { readFileSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expectNoAxeViolations } from '../support/accessibility';
import { crmExport, hasCrmExport, noCrmExport } from '../support/crm-export';
import { csvFile, giveFile, kill } from '../support/journeys';
import { answerSaveDialog } from '../support/native-dialogs';
import { expectAfterProgress } from '../support/progress';
import { expect, test } from '../support/test';

const title = (page: Page) => page.getByRole('main').getByRole('heading', { level: 1 });
const goButton = (page: Page) => page.getByRole('main').getByRole('button', { name: /^(Import \d|Importer \d)/ });
const row = (page: Page, text: string) => page.getByRole('row').filter({ hasText: text });
const issue = (page: Page, text: string) =>
  page.getByRole('grid', { name: 'Rejected rows and remarks' }).getByRole('row').filter({ hasText: text });

async function goTo(page: Page, name: string): Promise<void> {
  await page.getByRole('navigation').first().getByRole('link', { name, exact: true }).click();
  await expect(title(page)).toHaveText(name);
}

/** `count` opportunities of three accounts, every sixth of them without one; the product's name differs from the offer's by a space. */
const pipeline = (count: number) =>
  [
    'opportunity_id,sales_agent,product,account,deal_stage,engage_date,close_date,close_value',
    ...Array.from({ length: count }, (_, index) => {
      const account = index % 6 === 5 ? '' : ['Acme', 'Globex', 'Initech'][index % 3];
      return `D${index},Ann Lee,GTXPro,${account},Won,2026-01-05,2026-03-12,${1000 + index}`;
    }),
  ].join('\n');
const accounts = 'account,sector,revenue,employees\nAcme,retail,1100.04,2822\nGlobex,energy,250.5,495\nInitech,software,98,120\n';
const offers = 'product,series,sales_price\nGTX Pro,GTX,4821\n';

async function importFile(page: Page, name: string, content: string): Promise<void> {
  await giveFile(page, csvFile(name, content));
  await goButton(page).click();
  await expect(title(page)).toContainText('imported');
  await page.getByRole('button', { name: 'Import another file' }).click();
}

test.describe('from a CRM export to accounts and opportunities', () => {
  test('what is known is linked, what is not is reported and kept, and one undo takes it back', async ({
    keyfolio: { page, consoleErrors },
  }) => {
    await importFile(page, 'products.csv', offers);
    await importFile(page, 'accounts.csv', accounts);
    await giveFile(page, csvFile('sales_pipeline.csv', pipeline(600)));

    await expect(page.getByRole('combobox', { name: 'What deal_stage becomes' })).toHaveValue('Stage');
    await expect(page.getByRole('combobox', { name: 'The file holds' })).toHaveValue('Opportunities');
    await expect(issue(page, 'is taken to be the offer “GTX Pro” (600 rows)')).toBeVisible();
    await goButton(page).click();
    await expect(title(page)).toHaveText('600 opportunities imported');
    await page.getByRole('link', { name: 'Assign opportunities' }).click();
    await expect(page.getByRole('status').filter({ hasText: '100 rows' })).toBeVisible();

    await page.getByRole('button', { name: 'Undo: import 600 opportunities' }).click();
    await expect(page.getByText('Import your pipeline')).toBeHidden();
    await expect(page.getByRole('button', { name: 'Redo: import 600 opportunities' })).toBeEnabled();
    await expect(page.getByRole('grid')).toHaveCount(0);
    await page.keyboard.press('ControlOrMeta+Shift+Z');
    await expect(page.getByRole('grid')).toBeVisible();
    expect(consoleErrors).toEqual([]);
  });

  test('the same file again changes nothing, and says so; a changed one changes what differs', async ({ keyfolio: { page } }) => {
    await importFile(page, 'accounts.csv', accounts);
    await giveFile(page, csvFile('accounts.csv', accounts));
    await expect(page.getByText('Everything in this file is here already')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Import', exact: true })).toBeDisabled();
    await page.getByRole('button', { name: 'Another file' }).click();
    await giveFile(page, csvFile('accounts.csv', accounts.replace('retail', 'distribution')));
    await page.getByRole('button', { name: 'Import 1 account', exact: true }).click();
    await expect(title(page)).toHaveText('1 account imported');
    await goTo(page, 'Accounts');
    await expect(row(page, 'Acme')).toContainText('distribution');
  });

  test('85 accounts and 8,800 opportunities of a real export', async ({ keyfolio: { page } }) => {
    if (!hasCrmExport) console.warn(noCrmExport);
    test.skip(!hasCrmExport, noCrmExport);
    for (const [file, done] of [
      ['products.csv', '7 offers imported'],
      ['accounts.csv', '85 accounts imported'],
      ['sales_pipeline.csv', '8,800 opportunities imported'],
    ] as const) {
      await giveFile(page, join(crmExport, file));
      await goButton(page).click();
      await expectAfterProgress(page, title(page).filter({ hasText: done }));
      if (file !== 'sales_pipeline.csv') await page.getByRole('button', { name: 'Import another file' }).click();
    }
    await expect(issue(page, '“GTXPro” is taken to be the offer “GTX Pro” (1,480 rows).')).toBeVisible();
    await page.getByRole('link', { name: 'Assign opportunities' }).click();
    await expect(page.getByRole('status').filter({ hasText: '1,425 rows' })).toBeVisible();
    await goTo(page, 'Accounts');
    await expect(page.getByRole('status').filter({ hasText: '85 rows' })).toBeVisible();
  });
});

test('a French file of Excel in Windows-1252 reads as it was written', async ({ launch }) => {
  const { page } = await launch({ locale: 'fr' });
  const text =
    'Société;Secteur;Chiffre d\x92affaires (k€);Date de renouvellement\nÉlectricité Générale;Énergie;1 234,5;31/12/2027\n'.replace(
      '€',
      '\x80',
    );
  await giveFile(page, csvFile('comptes.csv', Buffer.from(text, 'latin1')));
  await expect(page.getByRole('combobox', { name: 'Encodage' })).toHaveValue('Windows-1252 (occidental)');
  await expect(page.getByRole('combobox', { name: 'Séparateur' })).toHaveValue(/^Point-virgule/);
  await goButton(page).click();
  await page.getByRole('link', { name: 'Voir les comptes' }).click();
  await page.getByRole('button', { name: 'Électricité Générale', exact: true }).click();
  await page.getByRole('link', { name: 'Profil' }).click();
  await expect(page.getByRole('main')).toContainText(/1\s234\s500/);
  await expect(page.getByRole('main')).toContainText('31 déc. 2027');
});

test('contacts become stakeholders with their managers', async ({ keyfolio: { page } }) => {
  await giveFile(
    page,
    csvFile(
      'contacts.csv',
      'Full Name,Company,Job Title,Department,Reports To\nAnn Lee,Acme,CEO,Board,\nBob Roy,Acme,CFO,Finance,Ann Lee\n',
    ),
  );
  await goButton(page).click();
  await page.getByRole('link', { name: 'See the accounts' }).click();
  await page.getByRole('button', { name: 'Acme', exact: true }).click();
  await page.getByRole('navigation').getByRole('link', { name: 'Stakeholders' }).click();
  await expect(row(page, 'Bob Roy')).toContainText('CFO');
  await expect(row(page, 'Bob Roy')).toContainText('Finance');
});

test('columns can be set right, and the preview follows', async ({ keyfolio: { page } }) => {
  await giveFile(page, csvFile('list.csv', 'Who,What\nAcme,retail\nGlobex,energy\n'));
  await expect(page.getByRole('alert')).toContainText('Say which column holds the name');
  const kind = page.getByRole('combobox', { name: 'The file holds' });
  await kind.click();
  await page.getByRole('option', { name: 'Accounts' }).click();
  const who = page.getByRole('combobox', { name: 'What Who becomes' });
  await who.click();
  await page.getByRole('option', { name: 'Name', exact: true }).click();
  await goButton(page).click();
  await expect(title(page)).toHaveText('2 accounts imported');
  await page.getByRole('link', { name: 'See the accounts' }).click();
  await page.getByRole('button', { name: 'Acme', exact: true }).click();
  await page.getByRole('link', { name: 'Profile' }).click();
  // A column without a field is kept under its own name.
  await expect(page.getByRole('button', { name: 'What: retail' })).toBeVisible();
});

test('rejected rows are listed with the reason and can be downloaded', async ({ keyfolio: { app, page } }, info) => {
  await giveFile(page, csvFile('accounts.csv', 'account,sector\nAcme,retail\n,energy\nacme,again\n'));
  await expect(issue(page, 'There is no name')).toBeVisible();
  await expect(issue(page, '“acme” is in line 2 already.')).toBeVisible();
  const path = info.outputPath('rejected.csv');
  await answerSaveDialog(app, path);
  await page.getByRole('button', { name: 'Download rejected rows' }).click();
  await expect(page.getByText('rejected.csv saved')).toBeVisible();
  expect(readFileSync(path, 'utf8')).toBe(
    '\ufeffaccount,sector,Line,Reason\r\n,energy,3,"There is no name, so the row cannot be told apart."\r\nacme,again,4,“acme” is in line 2 already.\r\n',
  );
});

test('a file is dropped anywhere on the page, also over another one', async ({ keyfolio: { page } }) => {
  const drop = (name: string, content: string) =>
    page.evaluate(
      ([fileName, text]) => {
        const dataTransfer = new DataTransfer();
        dataTransfer.items.add(new File([text], fileName));
        for (const type of ['dragenter', 'dragover', 'drop']) {
          document.body.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
        }
      },
      [name, content] as const,
    );
  await page.keyboard.press('ControlOrMeta+I');
  await expect(title(page)).toHaveText('Import');
  await drop('accounts.csv', accounts);
  await expect(page.getByRole('button', { name: 'Import 3 accounts' })).toBeEnabled();
  await drop('products.csv', offers);
  await expect(title(page)).toHaveText('Import products.csv');
  await expect(page.getByRole('button', { name: 'Import 1 offer', exact: true })).toBeEnabled();
});

test('the result follows undo and redo, and makes room for the next file', async ({ keyfolio: { page } }) => {
  await giveFile(page, csvFile('accounts.csv', accounts));
  await goButton(page).click();
  await expect(title(page)).toHaveText('3 accounts imported');
  await page.keyboard.press('ControlOrMeta+Z');
  await expect(page.getByText('The import was taken back')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Undo the import' })).toBeHidden();
  await page.keyboard.press('ControlOrMeta+Shift+Z');
  await page.getByRole('button', { name: 'Undo the import' }).click();
  await expect(page.getByText('The import was taken back')).toBeVisible();
  await page.keyboard.press('ControlOrMeta+I');
  await expect(page.getByRole('button', { name: 'Choose a file' })).toBeVisible();
});

test('each step is reached by the keyboard, from its title on', async ({ keyfolio: { page } }) => {
  await page.keyboard.press('ControlOrMeta+I');
  await expect(title(page)).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Choose a file' })).toBeFocused();
  await page.locator('input[type=file]').setInputFiles(csvFile('accounts.csv', accounts));
  await expect(goButton(page)).toBeEnabled();
  await expect(title(page)).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(goButton(page)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(title(page)).toHaveText('3 accounts imported');
  await expect(title(page)).toBeFocused();
});

test('an import goes on while another page is open, and says when it is done', async ({ keyfolio: { page } }) => {
  await giveFile(page, csvFile('sales_pipeline.csv', pipeline(6000)));
  await goButton(page).click();
  await goTo(page, 'Documents');
  await expect(page.getByRole('status').filter({ hasText: '6,000 opportunities imported' })).toBeVisible();
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await goTo(page, 'Opportunities');
  await expect(page.getByText('No opportunity yet')).toBeVisible();
});

test('amounts are in the currency that each row names', async ({ keyfolio: { page } }) => {
  const deals = 'Record ID,Deal Name,Deal Stage,Amount,Currency\n1,Alpha,Appointment Scheduled,1200,USD\n2,Beta,Nonsense,300,GBP\n';
  await giveFile(page, csvFile('hubspot.csv', deals));
  await expect(row(page, 'Alpha').filter({ hasText: /\$1,200/ })).toBeVisible();
  await expect(issue(page, 'The stage “Nonsense” is not known')).toBeVisible();
  await goButton(page).click();
  await page.getByRole('link', { name: 'See the opportunities' }).click();
  await expect(row(page, 'Alpha')).toContainText('$1,200');
  await expect(row(page, 'Beta')).toContainText('£300');
});

test('an encoding chosen by hand is taken, even a wrong one', async ({ keyfolio: { page } }) => {
  await giveFile(page, csvFile('comptes.csv', Buffer.from('Compte;Secteur\nÉnergie Générale;Énergie\n', 'latin1')));
  const encoding = page.getByRole('combobox', { name: 'Encoding' });
  await expect(encoding).toHaveValue('Windows-1252 (Western)');
  await encoding.click();
  await page.getByRole('option', { name: 'UTF-8' }).click();
  await expect(encoding).toHaveValue('UTF-8');
  await expect(page.getByRole('main')).toContainText('\ufffdnergie');
  await encoding.click();
  await page.getByRole('option', { name: 'Windows-1252' }).click();
  await expect(page.getByRole('main')).toContainText('Énergie Générale');
});

test.describe('bad input', () => {
  const picture = Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52]);
  for (const [what, file, words] of [
    ['an empty file', csvFile('empty.csv', ''), 'There is nothing in this file'],
    ['a header alone', csvFile('header.csv', 'account,sector\n'), 'a header and no row below it'],
    ['a picture', csvFile('logo.csv', picture), '“logo.csv” is not a text file'],
    ['a workbook', csvFile('book.csv', Buffer.from('PK\x03\x04rest of the zip')), 'is a workbook'],
    ['a quote that nothing closes', csvFile('quote.csv', 'a,b\n1,"open\n2,3\n'), 'near line 2 is never closed'],
  ] as const) {
    test(`${what} is refused with what to do`, async ({ keyfolio: { page } }) => {
      await giveFile(page, file);
      await expect(page.getByRole('alert')).toContainText(words);
      await expect(page.getByRole('alert')).toContainText('Nothing was changed');
      await expect(page.getByRole('button', { name: 'Choose a file' })).toBeVisible();
    });
  }

  for (const [what, change] of [
    ['was deleted', (path: string) => rm(path)],
    ['was changed', (path: string) => writeFile(path, `${accounts}Umbrella,medical,3,4\n`)],
  ] as const) {
    test(`a file that ${what} after it was read says so when it is read anew`, async ({ keyfolio: { page } }, info) => {
      const path = info.outputPath('accounts.csv');
      await writeFile(path, accounts);
      await giveFile(page, path);
      await expect(goButton(page)).toBeEnabled();
      await change(path);
      await page.getByRole('combobox', { name: 'Delimiter' }).click();
      await page.getByRole('option', { name: /Semicolon/ }).click();
      await expect(page.getByRole('alert')).toContainText('“accounts.csv” can no longer be read');
      await expect(page.getByRole('button', { name: 'Choose a file' })).toBeVisible();
    });
  }

  test('200 columns and headers that come twice come in', async ({ keyfolio: { page } }) => {
    const header = ['account', ...Array.from({ length: 198 }, (_, index) => `Field ${index}`), 'Field 0'];
    await giveFile(page, csvFile('wide.csv', `${header.join(',')}\n${header.map((_, index) => `v${index}`).join(',')}\n`));
    await expect(page.getByText('A header comes more than once and was numbered: Field 0.')).toBeVisible();
    // The mapping stays usable: some columns at first, any of them by name, all of them when asked.
    await expect(page.getByRole('combobox', { name: 'What Field 150 becomes' })).toBeHidden();
    await page.getByRole('searchbox', { name: 'Find a column' }).fill('field 150');
    await expect(page.getByRole('combobox', { name: 'What Field 150 becomes' })).toHaveValue('Keep under its own name');
    await page.getByRole('searchbox', { name: 'Find a column' }).fill('');
    await page.getByRole('button', { name: 'Show all 200 columns' }).click();
    await expect(page.getByRole('combobox', { name: /^What .* becomes$/ })).toHaveCount(200);
    await page.getByRole('button', { name: 'Leave out the 199 without a field' }).click();
    await page.getByRole('button', { name: 'Keep the 199 without a field' }).click();
    await goButton(page).click();
    await page.getByRole('link', { name: 'See the accounts' }).click();
    await page.getByRole('button', { name: 'v0', exact: true }).click();
    await page.getByRole('link', { name: 'Profile' }).click();
    await expect(page.getByRole('button', { name: 'Field 0 (2): v199' })).toBeVisible();
  });

  test.describe('a file of 50 MB', () => {
    const line = `Acme,${'x'.repeat(2000)}\n`;
    const large = (path: string) => writeFile(path, `account,notes\n${line.repeat(Math.ceil(50_000_000 / line.length))}`);

    test('can be cancelled while it is read, and nothing is left of it', async ({ keyfolio: { page } }, info) => {
      const path = info.outputPath('large.csv');
      await large(path);
      // As fast as a hand could ever be: reading may take less than Playwright needs to find a button.
      await page.evaluate(() => {
        const observer = new MutationObserver(() => {
          const cancel = document.querySelector<HTMLButtonElement>('[role=progressbar] ~ div button');
          if (!cancel) return;
          observer.disconnect();
          cancel.click();
        });
        observer.observe(document.body, { childList: true, subtree: true });
      });
      await giveFile(page, path);
      await expect(page.getByRole('button', { name: 'Choose a file' })).toBeVisible();
      await expect(title(page)).toHaveText('Import');
      await expect(page.getByRole('alert')).toHaveCount(0);
      await goTo(page, 'Accounts');
      await expect(page.getByRole('grid')).toHaveCount(0);
    });

    test('is read while the window goes on drawing', async ({ keyfolio: { page } }, info) => {
      const path = info.outputPath('large.csv');
      await large(path);
      await page.evaluate(() => {
        const seen = new Set<string>();
        (globalThis as { seenProgress?: Set<string> }).seenProgress = seen;
        const look = () => {
          const now = document.querySelector('[role=progressbar]')?.getAttribute('aria-valuenow');
          if (now) seen.add(now);
          requestAnimationFrame(look);
        };
        look();
      });
      await giveFile(page, path);
      // One account, named in all 24,963 rows: the first comes in, the others are told as repeated.
      const go = page.getByRole('button', { name: 'Import 1 account', exact: true });
      await expectAfterProgress(page, go);
      await expect(go).toBeEnabled();
      const drawn = await page.evaluate(() => (globalThis as { seenProgress?: Set<string> }).seenProgress?.size ?? 0);
      expect(drawn).toBeGreaterThan(3);
    });
  });
});

test('a kill in the middle of an import leaves all of it or nothing', async ({ launch }) => {
  const first = await launch();
  await giveFile(first.page, csvFile('sales_pipeline.csv', pipeline(6000)));
  await goButton(first.page).click();
  await expect(first.page.getByRole('progressbar')).toBeVisible();
  await kill(first);

  const { page } = await launch();
  await goTo(page, 'Opportunities');
  // All of them are won: the table of open ones is empty either way.
  const all = page.getByRole('main').getByText('0 open of 6,000');
  await expect(all.or(page.getByText('No opportunity yet'))).toBeVisible();
  // All of it is one step of undo, nothing is none.
  await expect(page.getByRole('button', { name: /^Undo/ })).toHaveAccessibleName(
    (await all.isVisible()) ? 'Undo: import 6,000 opportunities' : 'Undo',
  );
});

test('each step of the import is accessible', async ({ keyfolio: { page, consoleErrors } }) => {
  await giveFile(page, csvFile('accounts.csv', 'account,revenue,Fax,Fax\nAcme,5,1,2\n,5,1,2\n'));
  await expect(goButton(page)).toBeEnabled();
  await expectNoAxeViolations(page);
  await goButton(page).click();
  await expect(title(page)).toContainText('imported');
  await expectNoAxeViolations(page);
  await page.getByRole('button', { name: 'Import another file' }).click();
  await page.getByRole('button', { name: 'accounts.csv' }).click();
  await expect(issue(page, 'There is no name')).toBeVisible();
  await expectNoAxeViolations(page);
  expect(consoleErrors).toEqual([]);
});
