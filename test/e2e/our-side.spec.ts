import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expectNoAxeViolations } from '../support/accessibility';
import { seedPlan } from '../support/documents/seed-plan';
import { arranged, planOfMap } from '../support/map-plan';
import { answerSaveDialog } from '../support/native-dialogs';
import { sampleMap } from '../support/sample-map';
import { expect, test } from '../support/test';

const main = (page: Page) => page.getByRole('main');
const account = (page: Page) => page.getByRole('navigation', { name: 'Parts of the account' });

/** A new account with one stakeholder, on the page of our side. */
async function openOurSide(page: Page): Promise<void> {
  await page.keyboard.press('Control+n');
  await page.getByRole('textbox', { name: 'Name of the new account' }).fill('Acme');
  await page.keyboard.press('Enter');
  await account(page).getByRole('link', { name: 'Stakeholders' }).click();
  await main(page).getByRole('button', { name: 'Add a stakeholder' }).click();
  await page.keyboard.type('Claire Martin');
  await page.keyboard.press('Enter');
  await expect(main(page).getByText('Claire Martin').first()).toBeVisible();
  await page.keyboard.press('Escape');
  await account(page).getByRole('link', { name: 'Our side' }).click();
  await expect(main(page).getByText('Nobody of ours is on this account yet')).toBeVisible();
}

async function addMember(page: Page, name: string): Promise<void> {
  await main(page).getByRole('button', { name: 'Add a team member' }).click();
  const form = page.getByRole('form', { name: 'Add one of us' });
  await form.getByRole('combobox', { name: 'Name' }).fill(name);
  await form.getByRole('button', { name: 'Add to the team' }).click();
  await expect(main(page).getByRole('grid', { name: 'Account team' }).getByRole('button', { name })).toBeVisible();
}

async function pairWith(page: Page, ours: string, theirs: string): Promise<void> {
  await main(page).getByRole('button', { name: 'New sponsor pair' }).click();
  const form = page.getByRole('form', { name: 'New sponsor pair' });
  await form.getByRole('combobox', { name: 'Our sponsor' }).fill(ours);
  await form.getByRole('combobox', { name: 'Their sponsor' }).click();
  await page.getByRole('option', { name: theirs }).click();
  await form.getByRole('button', { name: 'Add pair' }).click();
  await expect(page.getByRole('complementary', { name: `${ours} – ${theirs}` })).toBeVisible();
}

const setDate = async (page: Page, inspector: string, field: string, value: string) => {
  const aside = page.getByRole('complementary', { name: inspector });
  await aside.getByRole('button', { name: field }).click();
  await aside.getByRole('textbox', { name: field }).fill(value);
  await page.keyboard.press('Enter');
};

test('the team of an account is written, read with its shares of time, and taken back', async ({ keyfolio: { page } }) => {
  await openOurSide(page);
  await expectNoAxeViolations(page);
  await addMember(page, 'Nadia Roux');
  await expect(main(page).getByText('leads', { exact: true })).toBeVisible();
  const row = main(page).getByRole('row', { name: /Nadia Roux/ });
  await row.getByRole('button', { name: /^Time in %/ }).click();
  await page.keyboard.type('40');
  await page.keyboard.press('Enter');
  await expect(main(page).getByText('40% of a person’s time together')).toBeVisible();

  await row.getByRole('button', { name: 'Nadia Roux' }).click();
  const inspector = page.getByRole('complementary', { name: 'Nadia Roux' });
  await expect(inspector.getByText('No relationship is recorded.')).toBeVisible();
  await inspector.getByRole('button', { name: 'Role: Account manager' }).click();
  await page.getByRole('option', { name: 'Delivery' }).click();
  await expect(main(page).getByText('Nobody leads: give somebody the role of account manager.')).toBeVisible();
  await expectNoAxeViolations(page);
  await inspector.getByRole('button', { name: 'Take off this account’s team' }).click();
  await expect(main(page).getByText('Nobody of ours is on this account yet')).toBeVisible();
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect(row).toBeVisible();
});

test('a pair of sponsors keeps its rhythm by what is held and planned, and owes what was promised', async ({
  keyfolio: { page, app },
}, info) => {
  await openOurSide(page);
  await pairWith(page, 'Marianne Delcourt', 'Claire Martin');
  const name = 'Marianne Delcourt – Claire Martin';
  const inspector = page.getByRole('complementary', { name });
  await expect(inspector.getByText('Never met')).toBeVisible();
  await expect(main(page).getByRole('grid', { name: 'Account team' }).getByText('Executive sponsor')).toBeVisible();
  await expectNoAxeViolations(page);

  // A rhythm that ran out is said on the page, as a gap of the plan and on the portfolio.
  await inspector.getByRole('button', { name: 'Cadence in days' }).click();
  await page.keyboard.type('30');
  await page.keyboard.press('Enter');
  await setDate(page, name, 'Last contact, by hand', '01/02/2026');
  await expect(main(page).getByText('1 of us, 1 sponsor pair, 1 pair to bring together')).toBeVisible();
  await expect(inspector.getByText(/^\d[\d,]* days overdue$/)).toBeVisible();
  await page.getByRole('navigation', { name: 'Main navigation' }).getByRole('link', { name: 'Portfolio' }).click();
  await expect(main(page).getByText('1 pair to bring together, of 1')).toBeVisible();
  await expect(main(page).getByRole('row', { name: /Marianne Delcourt 1 1/ })).toBeVisible();
  await main(page).getByRole('link', { name }).click();

  // A promise is an action of the account: it is late when its day has passed, and kept when it is done.
  const line = inspector.getByRole('textbox', { name: 'New action' });
  await line.fill('Name one contact for all lines 01/02/2026');
  await line.press('Enter');
  await expect(main(page).getByText('1 promise overdue')).toBeVisible();
  await expectNoAxeViolations(page);
  await inspector.getByRole('checkbox', { name: 'Done: Name one contact for all lines' }).click();
  await expect(main(page).getByText('1 kept')).toBeVisible();
  await account(page).getByRole('link', { name: 'Actions' }).click();
  await page.getByRole('combobox', { name: 'Actions shown' }).click();
  await page.getByRole('option', { name: /^All actions/ }).click();
  await expect(main(page).getByRole('row', { name: /Name one contact for all lines.*Marianne Delcourt · Claire Martin/ })).toBeVisible();

  // The next contact is on the calendar and in its file.
  await account(page).getByRole('link', { name: 'Our side' }).click();
  await main(page)
    .getByRole('button', { name: /^Marianne Delcourt/ })
    .first()
    .click();
  const soon = new Date(Date.now() + 3 * 86_400_000);
  const day = (value: number) => String(value).padStart(2, '0');
  await setDate(page, name, 'Next contact', `${day(soon.getDate())}/${day(soon.getMonth() + 1)}/${soon.getFullYear()}`);
  await expect(inspector.getByText(/days late, planned$/)).toBeVisible();
  await account(page).getByRole('link', { name: 'Rituals' }).click();
  await answerSaveDialog(app, info.outputPath('sponsors.ics'));
  await page.getByRole('button', { name: 'Export calendar' }).click();
  await expect(page.getByRole('region', { name: 'Messages' }).getByText('sponsors.ics')).toBeVisible();
  const file = await readFile(info.outputPath('sponsors.ics'), 'utf8');
  expect(file).toContain('Marianne Delcourt – Claire Martin');
  expect(file).toContain(`DTSTART;VALUE=DATE:${soon.getFullYear()}${day(soon.getMonth() + 1)}${day(soon.getDate())}`);
});

test('the search finds a pair of sponsors by its purpose', async ({ keyfolio: { page } }) => {
  await openOurSide(page);
  await pairWith(page, 'Marianne Delcourt', 'Claire Martin');
  const inspector = page.getByRole('complementary', { name: 'Marianne Delcourt – Claire Martin' });
  await inspector.getByRole('button', { name: 'Purpose' }).click();
  await page.keyboard.type('Keep the kiln programme on course');
  await page.keyboard.press('Control+Enter');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('kiln programme');
  await page
    .getByRole('option', { name: /kiln programme/i })
    .first()
    .click();
  await expect(page).toHaveURL(/\/team\?open=/);
  await expect(inspector).toBeVisible();
});

test('the analysis of the map leads to naming the sponsors', async ({ keyfolio: { page } }) => {
  await seedPlan(page, planOfMap(arranged(sampleMap())));
  await page.getByRole('navigation').getByRole('link', { name: 'Accounts' }).click();
  await main(page).getByText('Northwind Components').first().click();
  await account(page).getByRole('link', { name: 'Map', exact: true }).click();
  await main(page)
    .getByRole('button', { name: /^Analysis/ })
    .click();
  await page.getByRole('complementary', { name: 'Analysis' }).getByRole('link', { name: 'Name the sponsors' }).click();
  await expect(page.getByRole('form', { name: 'New sponsor pair' }).getByRole('combobox', { name: 'Our sponsor' })).toBeFocused();
});
