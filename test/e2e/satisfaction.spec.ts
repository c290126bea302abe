import type { Page } from '@playwright/test';
import { sheetXlsx } from '@shared/spreadsheet/sheet-xlsx';
import { expectNoAxeViolations } from '../support/accessibility';
import type { Keyfolio } from '../support/launch';
import { expect, test } from '../support/test';

const main = (page: Page) => page.getByRole('main');
const answers = (page: Page) => page.getByRole('grid', { name: 'Answers' });

/** An account with one person, on its satisfaction page. */
async function openSatisfaction(page: Page): Promise<void> {
  await page.keyboard.press('Control+n');
  await page.getByRole('textbox', { name: 'Name of the new account' }).fill('Acme');
  await page.keyboard.press('Enter');
  const parts = page.getByRole('navigation', { name: 'Parts of the account' });
  await parts.getByRole('link', { name: 'Stakeholders' }).click();
  await page.getByRole('button', { name: 'Paste a list' }).click();
  await page.getByRole('textbox', { name: 'One person a line: name, title' }).fill('Claire Martin, CIO');
  await page.getByRole('button', { name: 'Add 1 person' }).click();
  await expect(page.getByRole('grid', { name: 'Stakeholders' })).toContainText('Claire Martin');
  await parts.getByRole('link', { name: 'Satisfaction' }).click();
  await expect(main(page).getByRole('heading', { level: 1, name: 'Satisfaction' })).toBeVisible();
}

async function newSurvey(page: Page, kind: 'NPS' | 'CES'): Promise<void> {
  await main(page).getByRole('button', { name: 'New survey' }).click();
  await page.getByRole('menuitem', { name: `New ${kind} survey` }).click();
  await expect(main(page).getByRole('heading', { level: 1, name: new RegExp(`: ${kind}, `) })).toBeVisible();
}

async function paste({ app, page }: Pick<Keyfolio, 'app' | 'page'>, text: string): Promise<void> {
  await app.evaluate(({ clipboard }, copied) => clipboard.writeText(copied), text);
  await page.keyboard.press('ControlOrMeta+V');
}

test('scores are typed one after the other, and the result says how sure it is', async ({ keyfolio: { page } }) => {
  await openSatisfaction(page);
  await newSurvey(page, 'NPS');
  await expect(main(page).getByText('n/a')).toBeVisible();
  await expectNoAxeViolations(page);
  const next = () => answers(page).getByRole('textbox', { name: 'Score of the next answer' });
  await answers(page).getByRole('button', { name: 'Score of the next answer: add' }).click();
  for (const [index, score] of [9, 10, 3].entries()) {
    await next().fill(String(score));
    await page.keyboard.press('Enter');
    await expect(answers(page).getByRole('button', { name: /^Score: / })).toHaveCount(index + 1);
    await expect(next()).toBeFocused();
  }
  await page.keyboard.press('Escape');
  await expect(main(page).getByText(/3 answers · ± \d+ points/)).toBeVisible();
  await expectNoAxeViolations(page);

  await answers(page).getByRole('button', { name: 'Person: add' }).first().click();
  await page.getByRole('option', { name: 'Claire Martin' }).click();
  await expect(answers(page).getByRole('button', { name: 'Person: Claire Martin' })).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(answers(page).getByRole('button', { name: 'Person: Claire Martin' })).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(answers(page).getByRole('button', { name: /^Score: / })).toHaveCount(2);
});

test('a file of answers, CSV or Excel, is looked over before it comes in', async ({ keyfolio: { page } }) => {
  await openSatisfaction(page);
  await newSurvey(page, 'NPS');
  await main(page).getByRole('button', { name: 'Paste or import answers' }).click();
  const dialog = page.getByRole('dialog', { name: 'Paste or import answers' });
  const choose = async (name: string, buffer: Buffer) => {
    const chooser = page.waitForEvent('filechooser');
    await dialog.getByRole('button', { name: 'Choose a file' }).click();
    await (await chooser).setFiles({ name, mimeType: 'application/octet-stream', buffer });
  };
  await choose('answers.csv', Buffer.from('R\u00e9pondant;Recommanderiez-vous ?;Remarque\r\nClaire Martin;9;Tr\u00e8s bien\r\n', 'latin1'));
  await expect(dialog.getByRole('status')).toHaveText('1 answer can come in.');
  await expect(dialog.getByRole('textbox')).toHaveValue(/Très bien/);
  await expectNoAxeViolations(page);

  const sheet = sheetXlsx({
    name: 'Answers',
    header: ['Date', 'Name', 'Score', 'Comment'],
    rows: [
      [{ date: '2026-03-12' }, 'Claire Martin', 10, 'One tool fewer'],
      [{ date: '2026-03-13' }, '', 3, ''],
    ],
  });
  await choose('answers.xlsx', Buffer.from(sheet));
  await expect(dialog.getByRole('status')).toHaveText('2 answers can come in.');
  await dialog.getByRole('button', { name: 'Add 2 answers' }).click();
  await expect(answers(page).getByRole('button', { name: 'Person: Claire Martin' })).toBeVisible();
  await expect(answers(page)).toContainText('12 Mar 2026');
});

test('a French block is pasted onto the table, its bad row is said, and one undo takes it out', async ({ keyfolio: { app, page } }) => {
  await openSatisfaction(page);
  await newSurvey(page, 'NPS');
  await answers(page).getByRole('button', { name: 'Score of the next answer: add' }).focus();
  await paste(
    { app, page },
    'Note\tPersonne\tDate\tCommentaire\r\n9\tClaire Martin\t12/03/2026\tTrès bien\r\n12\t\t\t\r\n4\tJean Inconnu\t13/03/2026\t',
  );
  const dialog = page.getByRole('dialog', { name: 'Paste or import answers' });
  await expect(dialog.getByRole('status')).toHaveText('2 answers can come in. 1 row cannot.');
  await expect(dialog.getByRole('list', { name: 'Rows to look at' })).toContainText('Row 3: 12 is not on the scale');
  await expect(dialog.getByRole('list', { name: 'Rows to look at' })).toContainText('is called Jean Inconnu');
  await expectNoAxeViolations(page);
  await dialog.getByRole('button', { name: 'Add 2 answers' }).click();
  await expect(answers(page).getByRole('button', { name: 'Person: Claire Martin' })).toBeVisible();
  await expect(answers(page).getByRole('button', { name: 'Answered on: 12 Mar 2026' })).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(answers(page).getByRole('button', { name: /^Score: / })).toHaveCount(0);
});

test('a comment becomes a verbatim with a theme, and an improvement plan answers it', async ({ keyfolio: { app, page } }) => {
  await openSatisfaction(page);
  await newSurvey(page, 'CES');
  await answers(page).getByRole('button', { name: 'Score of the next answer: add' }).focus();
  await paste({ app, page }, '2\tClaire Martin\t\t12/03/2026\tI called three times');
  await page.getByRole('dialog').getByRole('button', { name: 'Add 1 answer' }).click();
  await expect(answers(page).getByRole('button', { name: 'Comment: I called three times' })).toBeVisible();
  await page.getByRole('navigation', { name: 'Parts of the account' }).getByRole('link', { name: 'Satisfaction' }).click();
  await page.getByRole('radiogroup', { name: 'View' }).getByText('Verbatims').click();
  await main(page).getByRole('button', { name: 'Make 1 comment a verbatim' }).click();
  const verbatims = page.getByRole('grid', { name: 'Verbatims' });
  await expect(verbatims.getByRole('button', { name: 'Sentiment: Negative' })).toBeVisible();
  await expectNoAxeViolations(page);
  await verbatims.getByRole('button', { name: 'Themes: add' }).click();
  await page.keyboard.type('hotline');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('region', { name: 'Verbatims by theme and quarter' }).getByRole('button', { name: 'hotline' })).toBeVisible();
  await expectNoAxeViolations(page);
  await verbatims.getByRole('button', { name: 'I called three times' }).click();
  await page.getByRole('complementary').getByRole('button', { name: 'Plan an improvement' }).click();
  const inspector = page.getByRole('complementary', { name: 'hotline' });
  await expect(inspector.getByRole('link', { name: 'I called three times' })).toBeVisible();
  await inspector.getByRole('button', { name: 'Before: add' }).click();
  await page.keyboard.type('12');
  await page.keyboard.press('Tab');
  await page.keyboard.type('4');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('grid', { name: 'Improvement plans' })).toContainText('-8');
  await inspector.getByRole('textbox', { name: 'New action' }).fill('Call back within the hour 12/03');
  await page.keyboard.press('Enter');
  await expect(inspector.getByRole('link', { name: 'Call back within the hour' })).toBeVisible();
  await expectNoAxeViolations(page);
});

test('service levels are typed and pasted as met and due, and what cannot be is refused', async ({ keyfolio: { app, page } }) => {
  await openSatisfaction(page);
  await page.getByRole('radiogroup', { name: 'View' }).getByText('Service levels').click();
  await main(page).getByRole('button', { name: 'New service level' }).click();
  await page.keyboard.type('Four-hour response');
  await page.keyboard.press('Enter');
  const grid = page.getByRole('grid', { name: 'Service levels by period' });
  const cells = grid.getByRole('button', { name: /^Four-hour response, / });
  await expect(cells).toHaveCount(6);
  await cells.first().click();
  await page.keyboard.type('94%');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toContainText('Type for example 47/50');
  await page.keyboard.press('Escape');
  await cells.first().focus();
  await paste({ app, page }, '47\t50\t9\t10');
  await expect(cells.first()).toHaveText('47 / 50');
  await expect(cells.nth(1)).toHaveText('9 / 10');
  await expect(grid.getByRole('row', { name: /^All service levels/ }).getByRole('button', { name: /94(\.0)?%/ })).toBeVisible();
  await expectNoAxeViolations(page);
  await page.keyboard.press('Control+z');
  await expect(cells.first()).toHaveText('–');
});
