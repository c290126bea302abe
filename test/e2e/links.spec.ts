import type { Page } from '@playwright/test';
import { expectNoAxeViolations } from '../support/accessibility';
import { expect, test } from '../support/test';

const main = (page: Page) => page.getByRole('main');
const parts = (page: Page) => page.getByRole('navigation', { name: 'Parts of the account' });
const beside = (page: Page, name: string) => page.getByRole('complementary', { name, exact: true });
const names = (page: Page) => page.getByRole('listbox', { name: 'Records to name' });

/** An account with Éléonore Martin, a need and a risk, the risk open in its inspector. */
async function oneRisk(page: Page): Promise<void> {
  await page.keyboard.press('Control+n');
  await page.getByRole('textbox', { name: 'Name of the new account' }).fill('Acme');
  await page.keyboard.press('Enter');
  await parts(page).getByRole('link', { name: 'Stakeholders' }).click();
  await page.getByRole('button', { name: 'Paste a list' }).click();
  await page.getByRole('textbox', { name: 'One person a line: name, title' }).fill('Éléonore Martin, CIO');
  await page.getByRole('button', { name: 'Add 1 person' }).click();
  await expect(page.getByRole('grid', { name: 'Stakeholders' })).toContainText('Éléonore Martin');
  await parts(page).getByRole('link', { name: 'Needs' }).click();
  await main(page).getByRole('button', { name: 'New need' }).click();
  await page.keyboard.type('Close the month in three days');
  await page.keyboard.press('Enter');
  await expect(main(page).getByRole('button', { name: 'Close the month' })).toBeVisible();
  await page.keyboard.press('Escape');
  await parts(page).getByRole('link', { name: 'Risks' }).click();
  await main(page).getByRole('button', { name: 'New risk' }).click();
  await page.keyboard.type('The sponsor leaves');
  await page.keyboard.press('Enter');
  const chip = main(page).getByRole('button', { name: /^The sponsor leaves, / });
  await expect(chip).toBeVisible();
  await page.keyboard.press('Escape');
  await chip.click();
  await expect(beside(page, 'The sponsor leaves')).toBeVisible();
}

/** Writes who and what the risk is about, by the keyboard alone. */
async function nameBoth(page: Page): Promise<void> {
  const risk = beside(page, 'The sponsor leaves');
  await risk.getByRole('button', { name: 'Description: add' }).press('Enter');
  await page.keyboard.type('If @ele');
  await expect(names(page).getByRole('option', { name: 'Éléonore Martin', selected: true })).toBeVisible();
  await page.keyboard.press('Enter');
  await page.keyboard.type('goes, #three');
  await expect(names(page).getByRole('option', { name: 'Close the month in three days' })).toBeVisible();
  await page.keyboard.press('Tab');
  await page.keyboard.type('waits');
  await expect(risk.getByRole('textbox', { name: 'Description' })).toHaveValue(
    'If @Éléonore Martin goes, #Close the month in three days waits',
  );
  await page.keyboard.press('Control+Enter');
  await expect(
    risk.getByRole('button', { name: /^Description: If Éléonore Martin goes, Close the month in three days waits/ }),
  ).toBeVisible();
}

test('people and records are named by the keyboard, and a list that is closed stays closed', async ({ keyfolio: { page } }) => {
  await oneRisk(page);
  const risk = beside(page, 'The sponsor leaves');
  await risk.getByRole('button', { name: 'Mitigation: add' }).press('Enter');
  await page.keyboard.type('Ask @el');
  await expect(names(page)).toBeVisible();
  await expectNoAxeViolations(page);
  await page.keyboard.press('Escape');
  await expect(names(page)).toHaveCount(0);
  await page.keyboard.type('eo');
  await expect(risk.getByRole('textbox', { name: 'Mitigation' })).toHaveValue('Ask @eleo');
  await expect(names(page)).toHaveCount(0);
  await page.keyboard.type(' or @');
  await names(page).getByRole('option', { name: 'Éléonore Martin' }).click();
  await expect(risk.getByRole('textbox', { name: 'Mitigation' })).toHaveValue('Ask @eleo or @Éléonore Martin ');
  await page.keyboard.press('Escape');
  await expect(risk.getByRole('button', { name: 'Mitigation: add' })).toBeFocused();
});

test('a named record opens beside the page, over what was chosen there, and the focus comes back', async ({ keyfolio: { page } }) => {
  await oneRisk(page);
  await nameBoth(page);
  const risk = beside(page, 'The sponsor leaves');
  await expectNoAxeViolations(page);
  await risk.getByRole('link', { name: 'Close the month in three days', exact: true }).press('Enter');
  const need = beside(page, 'Close the month in three days');
  await expect(need.getByRole('heading', { level: 2 })).toBeFocused();
  await expect(risk).toBeHidden();
  await expect(main(page).getByRole('heading', { name: 'Risks' })).toBeVisible();

  await expect(need.getByRole('region', { name: 'Mentioned in' })).toContainText('Risk, Description');
  await expect(need.getByRole('region', { name: 'Mentioned in' })).toContainText(
    'If Éléonore Martin goes, Close the month in three days waits',
  );
  await expectNoAxeViolations(page);
  await need.getByRole('button', { name: 'Our response: add' }).click();
  await page.keyboard.type('A module');
  await page.keyboard.press('Escape');
  await expect(need).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(need).toHaveCount(0);
  await expect(risk.getByRole('link', { name: 'Close the month in three days', exact: true })).toBeFocused();
});

test('one opens from the other and leads back, and to its own page', async ({ keyfolio: { page } }) => {
  await oneRisk(page);
  await nameBoth(page);
  await beside(page, 'The sponsor leaves').getByRole('link', { name: 'Éléonore Martin', exact: true }).click();
  const person = beside(page, 'Éléonore Martin');
  await person.getByRole('region', { name: 'Mentioned in' }).getByRole('button', { name: 'The sponsor leaves' }).click();
  await expect(beside(page, 'The sponsor leaves').getByRole('button', { name: 'Back to what it was opened from' })).toBeVisible();
  await page.getByRole('button', { name: 'Back to what it was opened from' }).click();
  await person.getByRole('link', { name: 'Open its page' }).click();
  await expect(main(page).getByRole('heading', { name: 'Stakeholders' })).toBeVisible();
  await expect(person).toHaveCount(1);
  await expect(person.getByRole('link', { name: 'Open its page' })).toHaveCount(0);
});

test('a name follows its record; deleting says who mentions it, keeps the words, and undo links them again', async ({
  keyfolio: { page },
}) => {
  await oneRisk(page);
  await nameBoth(page);
  const risk = beside(page, 'The sponsor leaves');
  await risk.getByRole('link', { name: 'Close the month in three days', exact: true }).click();
  const need = beside(page, 'Close the month in three days');
  await need.getByRole('button', { name: /^Need: / }).click();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('Close the month in one day');
  await page.keyboard.press('Control+Enter');
  const renamed = beside(page, 'Close the month in one day');
  await expect(renamed).toBeVisible();
  await renamed.getByRole('button', { name: 'Delete' }).click();
  const messages = page.getByRole('region', { name: 'Messages' });
  await expect(messages.getByText('1 text that mentions it keeps its name as plain words.')).toBeVisible();
  const words = risk.getByRole('button', { name: /^Description: If Éléonore Martin goes, Close the month in .* waits/ });
  await expect(words).toBeVisible();
  await expect(risk.getByRole('link', { name: /^Close the month/ })).toHaveCount(0);
  await messages.getByRole('button', { name: 'Undo' }).click();
  await expect(risk.getByRole('link', { name: 'Close the month in one day', exact: true })).toBeVisible();
});

test('whom the minutes name opens beside them while one goes on writing', async ({ keyfolio: { page } }) => {
  await oneRisk(page);
  await parts(page).getByRole('link', { name: 'Meetings' }).click();
  await main(page).getByRole('button', { name: 'New meeting' }).click();
  await page.keyboard.type('Discovery');
  await page.keyboard.press('Enter');
  const minutes = main(page).getByRole('textbox', { name: 'Minutes' });
  await minutes.focus();
  await page.keyboard.type('They fear #spons');
  await expect(names(page).getByRole('option', { name: 'The sponsor leaves' })).toBeVisible();
  await page.keyboard.press('Enter');
  const named = main(page).getByRole('region', { name: 'Named in the minutes' });
  await named.getByRole('button', { name: 'The sponsor leaves' }).click();
  const risk = beside(page, 'The sponsor leaves');
  await expect(risk.getByRole('heading', { level: 2 })).toBeFocused();
  // Leaving the minutes saved them.
  await expect(risk.getByRole('region', { name: 'Mentioned in' })).toContainText('They fear The sponsor leaves');
  await minutes.focus();
  await page.keyboard.press('Control+End');
  await page.keyboard.type('most');
  await expect(minutes).toHaveValue('They fear #The sponsor leaves most');
  await risk.getByRole('heading', { level: 2 }).click();
  await expect(risk.getByRole('region', { name: 'Mentioned in' })).toContainText('They fear The sponsor leaves most');
  await parts(page).getByRole('link', { name: 'Overview' }).click();
  await expect(risk).toHaveCount(0);
});
