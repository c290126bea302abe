import type { Page } from '@playwright/test';
import { expectNoAxeViolations } from '../support/accessibility';
import { expect, test } from '../support/test';

const part = (page: Page, name: string) =>
  page.getByRole('navigation', { name: 'Parts of the account' }).getByRole('link', { name, exact: true });
const section = (page: Page, name: string) => page.getByRole('main').getByRole('region', { name, exact: true });

async function newAccount(page: Page): Promise<void> {
  await page.keyboard.press('Control+n');
  await page.getByRole('textbox', { name: 'Name of the new account' }).fill('Acme');
  await page.keyboard.press('Enter');
  await part(page, 'Overview').click();
  await expect(section(page, 'How complete the plan is')).toBeVisible();
}

test('a gap leads to the page that fills it, and filling it takes it off the list', async ({ keyfolio: { page } }) => {
  await newAccount(page);
  const complete = section(page, 'How complete the plan is');
  await expect(complete).toContainText('0 of');
  await complete.getByRole('button', { name: /^Show all/ }).click();
  await complete.getByRole('link', { name: 'No owner of the account' }).click();
  await page.getByRole('button', { name: 'Owner: add' }).click();
  await page.keyboard.type('Inès Moreau');
  await page.keyboard.press('Enter');
  await part(page, 'Overview').click();
  await expect(complete).toContainText('1 of');
  await complete.getByRole('button', { name: /^Show all/ }).click();
  await expect(complete.getByRole('link', { name: 'No owner of the account' })).toBeHidden();
  await expectNoAxeViolations(page);
});

test('a decision is asked, opened, taken, and taken back', async ({ keyfolio: { page } }) => {
  await newAccount(page);
  const decisions = section(page, 'Decisions asked');
  await decisions.getByRole('button', { name: 'New decision' }).click();
  await page.keyboard.type('Fund the Iberia pilot');
  await page.keyboard.press('Enter');
  await expect(decisions.getByRole('button', { name: 'Fund the Iberia pilot' })).toBeVisible();
  await page.keyboard.press('Escape');
  await decisions.getByRole('button', { name: 'Fund the Iberia pilot' }).click();
  const inspector = page.getByRole('complementary', { name: 'Fund the Iberia pilot' });
  await expect(inspector.getByRole('button', { name: 'Recommendation: add' })).toBeVisible();
  await expectNoAxeViolations(page);
  await inspector.getByRole('button', { name: 'State: Sought' }).click();
  await page.getByRole('option', { name: 'Taken' }).click();
  await expect(decisions.getByRole('button', { name: 'Show 1 decided' })).toBeVisible();
  await expect(inspector.getByRole('button', { name: 'Decided on: add' })).toBeHidden();
  await page.keyboard.press('Control+z');
  await expect(decisions.getByRole('button', { name: 'Fund the Iberia pilot' })).toBeVisible();
});

test('the sample’s overview shows the plan on one page; an action is done where it is read', async ({ keyfolio: { page } }) => {
  await page.getByRole('main').getByRole('button', { name: 'Load the sample' }).click();
  await expect(page.getByText('The sample portfolio is loaded')).toBeVisible();
  await page.keyboard.press('Control+2');
  await page.getByRole('grid', { name: 'Accounts' }).getByRole('button', { name: 'Aurevane', exact: true }).click();
  const actions = section(page, 'Actions');
  const first = actions.getByRole('checkbox').first();
  const name = await first.getAttribute('aria-label');
  // Not `check`: the box is gone with its action before its state can be read.
  await first.click();
  await expect(actions.getByRole('checkbox', { name: name ?? '', exact: true })).toBeHidden();
  await page.keyboard.press('Control+z');
  await expect(actions.getByRole('checkbox', { name: name ?? '', exact: true })).toBeVisible();
  await expect(section(page, 'Coming up').getByRole('listitem').first()).toBeVisible();
  await page.getByRole('button', { name: /^Health: / }).click();
  await expect(page.getByRole('region', { name: 'Health', exact: true })).toBeVisible();
  await page.keyboard.press('Escape');
  await expectNoAxeViolations(page);
});

test('a new account of a tier begins with its standard plan, as one step, or with the plan of another account', async ({
  keyfolio: { page },
}) => {
  await newAccount(page);
  const offer = section(page, 'Begin with a standard plan');
  await expect(offer).toContainText('Choose the tier');
  await offer.getByRole('button', { name: 'Tier: add' }).click();
  await page.getByRole('option', { name: 'A', exact: true }).click();
  await expect(offer.getByRole('checkbox', { name: '5 rituals' })).toBeChecked();
  await expectNoAxeViolations(page);
  await offer.getByRole('checkbox', { name: /first actions/ }).uncheck();
  await offer.getByRole('button', { name: 'Lay this plan' }).click();
  await expect(offer).toBeHidden();
  await expect(section(page, 'Objectives')).toContainText('The contract is renewed');
  await expect(section(page, 'Actions')).toContainText('Nothing to do is written down.');
  await part(page, 'Rituals').click();
  await page.getByRole('main').getByText('List', { exact: true }).click();
  await expect(page.getByRole('grid', { name: 'Rituals' })).toContainText('Quarterly');
  await page.keyboard.press('Control+z');
  await part(page, 'Overview').click();
  await expect(offer).toBeVisible();
});
