import type { Page } from '@playwright/test';
import { expectNoAxeViolations } from '../support/accessibility';
import type { Keyfolio } from '../support/launch';
import { expect, test } from '../support/test';

/** The period of today's quarter, as the page names it. */
const quarterName = (back = 0, letter = 'Q'): string => {
  const now = new Date();
  const quarters = now.getFullYear() * 4 + Math.floor(now.getMonth() / 3) - back;
  return `${letter}${(quarters % 4) + 1} ${Math.floor(quarters / 4)}`;
};

async function openKpis(page: Page, name = 'Acme'): Promise<void> {
  await page.keyboard.press('Control+n');
  await page.locator('main input:focus').fill(name);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
  // By key: the account's name, which comes a moment later, moves the links below it away from a pointer.
  await page.locator('nav a[href$="/kpis"]').press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: /KPI/ })).toBeVisible();
}

const cell = (page: Page, name: string) => page.getByRole('grid').getByRole('button', { name });

async function paste({ app, page }: Pick<Keyfolio, 'app' | 'page'>, text: string): Promise<void> {
  await app.evaluate(({ clipboard }, copied) => clipboard.writeText(copied), text);
  await page.keyboard.press('ControlOrMeta+V');
}

test('a figure is typed into its cell with the keyboard, its target too, and the chart says that it was missed', async ({
  keyfolio: { page },
}) => {
  await openKpis(page);
  const adoption = `Adoption, ${quarterName()}`;
  await page
    .getByRole('gridcell')
    .filter({ has: page.getByRole('button', { name: adoption }) })
    .focus();
  await page.keyboard.type('62%');
  await page.keyboard.press('Enter');
  await expect(cell(page, `${adoption}: 62%`)).toBeFocused();
  await page.getByText('Targets', { exact: true }).click();
  await cell(page, `Target of ${adoption}`).click();
  await page.keyboard.type('70');
  await page.keyboard.press('Enter');
  await page.getByText('Figures', { exact: true }).first().click();
  await expect(cell(page, `${adoption}: 62%`)).toHaveAccessibleDescription('Amber · Target 70% missed');
  await cell(page, `${adoption}: 62%`).focus();
  const course = page.getByRole('region', { name: 'Adoption' });
  await expect(course.getByRole('img', { name: 'Adoption: figures, target and last year by period' })).toBeVisible();
  await expect(course.getByText('Target 70% missed')).toBeVisible();
  await page.keyboard.press('Delete');
  await expect(cell(page, adoption)).toHaveText('–');
  await page.keyboard.press('Control+z');
  await expect(cell(page, `${adoption}: 62%`)).toBeVisible();
});

test('a block of a French spreadsheet is pasted into an English window as one step, and undone as one', async ({
  keyfolio: { app, page },
}) => {
  await openKpis(page);
  await cell(page, `Contribution margin, ${quarterName(1)}`).focus();
  await paste({ app, page }, '34,5 %\t36 %\r\n62\t58\r\n');
  await expect(cell(page, `Contribution margin, ${quarterName(1)}: 34.5%`)).toBeVisible();
  await expect(cell(page, `Sales cycle length, ${quarterName()}: 58`)).toBeVisible();
  await expect(page.getByRole('region', { name: 'Messages' }).getByText('4 cells pasted')).toBeVisible();
  await page.getByRole('button', { name: 'Undo: paste 4 figures of Acme' }).click();
  await expect(cell(page, `Sales cycle length, ${quarterName()}`)).toHaveText('–');
  await expect(cell(page, `Contribution margin, ${quarterName(1)}`)).toHaveText('–');
});

test('a block that cannot be read changes nothing and says which of its cells', async ({ keyfolio: { app, page } }) => {
  await openKpis(page);
  await cell(page, `Adoption, ${quarterName(1)}`).focus();
  await paste({ app, page }, 'Adoption\t62');
  const messages = page.getByRole('region', { name: 'Messages' });
  await expect(messages.getByText('Nothing was pasted: “Adoption”, in row 1 and column 1 of the block')).toBeVisible();
  await cell(page, `Adoption, ${quarterName()}`).focus();
  await paste({ app, page }, '1\t2\t3');
  await expect(messages.getByText('the block has 3 columns, and from this cell there is room for 1')).toBeVisible();
  await expect(cell(page, `Adoption, ${quarterName()}`)).toHaveText('–');
});

test('what is no figure is refused beside its cell, and Escape gives it up', async ({ keyfolio: { page } }) => {
  await openKpis(page);
  await cell(page, `Engagement, ${quarterName()}`).click();
  await page.keyboard.type('soon');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toContainText('“soon” is not a figure');
  await page.keyboard.press('Escape');
  await expect(cell(page, `Engagement, ${quarterName()}`)).toHaveText('–');
});

test('a KPI of our own is created, defined, filled, hidden and shown again', async ({ keyfolio: { page } }) => {
  await openKpis(page);
  await page.getByRole('button', { name: 'New KPI' }).click();
  await page.getByRole('textbox', { name: 'Name of the new KPI' }).fill('Open tickets');
  await page.keyboard.press('Enter');
  const inspector = page.getByRole('complementary', { name: 'Open tickets' });
  await expect(inspector.getByText('No colour: type both bounds')).toBeVisible();
  await inspector.getByRole('button', { name: /^Direction/ }).click();
  await page.getByRole('option', { name: 'Lower is better' }).click();
  await expect(inspector.getByRole('button', { name: 'Direction: Lower is better' })).toBeVisible();
  await cell(page, `Open tickets, ${quarterName()}`).click();
  await page.keyboard.type('12');
  await page.keyboard.press('Enter');
  await expect(cell(page, `Open tickets, ${quarterName()}: 12`)).toBeVisible();
  for (const [field, value] of [
    ['Green up to', '5'],
    ['Amber up to', '10'],
  ] as const) {
    await inspector.getByRole('button', { name: `${field}: add` }).click();
    await page.keyboard.type(value);
    await page.keyboard.press('Enter');
  }
  await expect(inspector.getByText('Green up to 5, amber up to 10, red above.')).toBeVisible();
  await expect(cell(page, `Open tickets, ${quarterName()}: 12`)).toHaveAccessibleDescription('Red');
  await inspector.getByRole('button', { name: 'Hide this KPI' }).click();
  await expect(cell(page, `Open tickets, ${quarterName()}: 12`)).toBeHidden();
  await page.getByRole('button', { name: 'Show 1 hidden KPI' }).click();
  await expect(cell(page, `Open tickets, ${quarterName()}: 12`)).toBeVisible();
});

test('the KPIs are accessible', async ({ keyfolio: { page } }) => {
  await openKpis(page);
  await expectNoAxeViolations(page);
  await cell(page, `Adoption, ${quarterName()}`).click();
  await expectNoAxeViolations(page);
  await page.keyboard.type('x');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toBeVisible();
  await expectNoAxeViolations(page);
  await page.keyboard.press('Escape');
  await page.keyboard.type('62');
  await page.keyboard.press('Enter');
  await page.getByRole('grid').getByRole('button', { name: 'Adoption', exact: true }).click();
  await expect(page.getByRole('complementary', { name: 'Adoption' })).toBeVisible();
  await expectNoAxeViolations(page);
});

test('in French, a French figure', async ({ launch }) => {
  const { page } = await launch({ locale: 'fr' });
  await openKpis(page);
  await cell(page, `Revenu récurrent, ${quarterName(0, 'T')}`).click();
  await page.keyboard.type('1 250 000,50');
  await page.keyboard.press('Enter');
  await expect(cell(page, `Revenu récurrent, ${quarterName(0, 'T')}`)).toHaveText('1,3\u00a0M\u00a0€');
});
