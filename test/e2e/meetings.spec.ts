import type { Page } from '@playwright/test';
import { expectNoAxeViolations } from '../support/accessibility';
import { expect, test } from '../support/test';

/** An account with one person, and the sheet of a meeting with them. */
async function oneMeeting(page: Page): Promise<void> {
  await page.keyboard.press('Control+n');
  await page.getByRole('textbox', { name: 'Name of the new account' }).fill('Acme');
  await page.keyboard.press('Enter');
  const parts = page.getByRole('navigation', { name: 'Parts of the account' });
  await parts.getByRole('link', { name: 'Stakeholders' }).click();
  await page.getByRole('button', { name: 'Paste a list' }).click();
  await page.getByRole('textbox', { name: 'One person a line: name, title' }).fill('Claire Martin, CIO');
  await page.getByRole('button', { name: 'Add 1 person' }).click();
  await expect(page.getByRole('grid', { name: 'Stakeholders' })).toContainText('Claire Martin');
  await parts.getByRole('link', { name: 'Meetings' }).click();
  await main(page).getByRole('button', { name: 'New meeting' }).click();
  await page.keyboard.type('Discovery with the CIO');
  await page.keyboard.press('Enter');
  await expect(minutes(page)).toBeVisible();
}

const main = (page: Page) => page.getByRole('main');
const minutes = (page: Page) => main(page).getByRole('textbox', { name: 'Minutes' });
const made = (page: Page) => main(page).getByRole('region', { name: 'From the minutes' });

test('actions and decisions are made of the minutes once, as one step, and the minutes stay', async ({ keyfolio: { page } }) => {
  await oneMeeting(page);
  await minutes(page).fill('Nine days to close.\n-> @Claire send the figures 12/03\n! The pilot is approved\n? Who signs in Spain');
  await expect(made(page).getByRole('listitem')).toHaveCount(3);
  await made(page).getByRole('button', { name: 'Make 2 actions and decisions' }).click();
  await expect(made(page).getByText('made', { exact: true })).toHaveCount(2);
  await expect(made(page).getByRole('button', { name: /^Make/ })).toHaveCount(0);
  await expectNoAxeViolations(page);

  await made(page).getByRole('link', { name: '1 action came of it' }).click();
  const row = page.getByRole('grid', { name: 'Actions' }).getByRole('row', { name: 'send the figures' });
  await expect(row.getByRole('button', { name: 'Owner: Claire Martin' })).toBeVisible();
  await expect(row).toContainText('Discovery with the CIO');
  await page.keyboard.press('Alt+ArrowLeft');
  await expect(minutes(page)).toHaveValue(/^Nine days to close\./);
});

test('minutes survive leaving the page in the middle of a word', async ({ keyfolio: { page } }) => {
  await oneMeeting(page);
  await minutes(page).pressSequentially('They will decide in Ja');
  await page.getByRole('navigation', { name: 'Parts of the account' }).getByRole('link', { name: 'Meetings' }).click();
  await page.getByRole('grid', { name: 'Meetings' }).getByRole('button', { name: 'Discovery with the CIO', exact: true }).click();
  await expect(minutes(page)).toHaveValue('They will decide in Ja');
});

test('the minutes go out as an e-mail: to the client only what is shared, to ourselves all of it', async ({ keyfolio: { app, page } }) => {
  await oneMeeting(page);
  await minutes(page).fill('They hesitate on the price.\n-> @Claire send the figures 12/03\n! The pilot is approved');
  await made(page).getByRole('button', { name: 'Make 2 actions and decisions' }).click();
  const send = async (item: string) => {
    await main(page).getByRole('button', { name: 'Send the minutes' }).click();
    await page.getByRole('menuitem', { name: item }).click();
  };
  const clipboard = () => app.evaluate(({ clipboard: board }) => board.readText());

  await send('Copy as an e-mail for ourselves');
  await expect.poll(clipboard).toContain('They hesitate on the price.');
  await made(page).getByRole('button', { name: 'Share 2 with the client' }).click();
  await expect(made(page).getByRole('button', { name: /^Share/ })).toHaveCount(0);
  await send('Copy as an e-mail for the client');
  await expect.poll(clipboard).toContain('The pilot is approved');
  expect(await clipboard()).toContain('send the figures');
  expect(await clipboard()).not.toContain('hesitate');

  await main(page).getByRole('button', { name: 'Send the minutes' }).click();
  await expect(page.getByRole('menuitem', { name: 'Save an e-mail draft for the client' })).toBeVisible();
  await expectNoAxeViolations(page);
  await page.getByRole('menuitem', { name: 'Export to Word or PDF…' }).click();
  await expect(page.getByRole('dialog').getByRole('checkbox', { name: 'Minutes' })).toBeChecked();
});

test('a time is typed in any usual way, refused with the reason when it is none, and taken out again', async ({ keyfolio: { page } }) => {
  await oneMeeting(page);
  await main(page).getByRole('button', { name: 'Time: add' }).click();
  await page.keyboard.type('25:00');
  await page.keyboard.press('Enter');
  await expect(main(page).getByRole('alert')).toHaveText('This is not a time. Type for example 9:30.');
  await main(page).getByRole('textbox', { name: 'Time' }).fill('9h30');
  await page.keyboard.press('Enter');
  await main(page).getByRole('button', { name: 'Time: 09:30' }).click();
  await main(page).getByRole('textbox', { name: 'Time' }).fill('');
  await page.keyboard.press('Enter');
  await expect(main(page).getByRole('button', { name: 'Time: add' })).toBeVisible();
});

test('a name is completed while the minutes are written, by the keyboard alone', async ({ keyfolio: { page } }) => {
  await oneMeeting(page);
  await minutes(page).focus();
  await page.keyboard.type('-> @mar');
  const names = page.getByRole('listbox', { name: 'Records to name' });
  await expect(names.getByRole('option', { name: 'Claire Martin', selected: true })).toBeVisible();
  await expectNoAxeViolations(page);
  await page.keyboard.press('Enter');
  await expect(names).toHaveCount(0);
  await page.keyboard.type('sends the figures');
  await expect(minutes(page)).toHaveValue('-> @Claire Martin sends the figures');
  await page.keyboard.press('Enter');
  await page.keyboard.type('@cl');
  await expect(names).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(names).toHaveCount(0);
  await expect(minutes(page)).toBeFocused();
});

test('a guide is changed once for all accounts, and its questions go below the minutes', async ({ keyfolio: { page } }) => {
  await oneMeeting(page);
  await minutes(page).fill('Coffee first.');
  await main(page).getByRole('button', { name: 'Insert a guide' }).click();
  await page.getByRole('menuitem', { name: 'Change the guides' }).click();
  await main(page)
    .getByRole('button', { name: /^Discovery interview/ })
    .click();
  await main(page)
    .getByRole('button', { name: /^Questions, one a line/ })
    .click();
  await main(page).getByRole('textbox', { name: 'Questions, one a line' }).fill('What must change this year?\nWho decides?');
  await page.keyboard.press('Control+Enter');
  await expect(main(page).getByRole('button', { name: 'Back to the standard guide' })).toBeVisible();
  await expectNoAxeViolations(page);
  await page.keyboard.press('Alt+ArrowLeft');
  await main(page).getByRole('button', { name: 'Insert a guide' }).click();
  await page.getByRole('menuitem', { name: 'Discovery interview' }).click();
  await expect(minutes(page)).toHaveValue(/^Coffee first\.\n\nDiscovery interview\n\n• What must change this year\?/);
  await page.keyboard.press('Control+z');
  await expect(minutes(page)).toHaveValue('Coffee first.');
});
