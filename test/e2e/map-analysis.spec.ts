import type { Page } from '@playwright/test';
import type { Plan } from '@shared/model/plan';
import { coverageSchema, teamMemberSchema } from '@shared/model/team';
import { expectNoAxeViolations } from '../support/accessibility';
import { seedPlan } from '../support/documents/seed-plan';
import { arranged, planOfMap } from '../support/map-plan';
import { sampleMap } from '../support/sample-map';
import { expect, test } from '../support/test';

const canvas = (page: Page) => page.getByRole('application');
const card = (page: Page, name: string) => canvas(page).getByRole('button', { name: new RegExp(`^${name}`) });
const opener = (page: Page) => page.getByRole('main').getByRole('button', { name: /^Analysis/ });
const panel = (page: Page) => page.getByRole('complementary', { name: 'Analysis' });
const finding = (page: Page, name: string | RegExp) => panel(page).getByRole('button', { name });
const ear = /^Opposition has the decider’s ear Inès Laurent/;

type Model = ReturnType<typeof sampleMap>;

async function openMap(page: Page, model: Model, more: Partial<Plan> = {}): Promise<void> {
  await seedPlan(page, { ...planOfMap(model), ...more });
  await page.getByRole('navigation').getByRole('link', { name: 'Accounts' }).click();
  await page.getByRole('main').getByText('Northwind Components').first().click();
  await page.getByRole('navigation', { name: 'Parts of the account' }).getByRole('link', { name: 'Map', exact: true }).click();
  await expect(card(page, 'Hugo Petit')).toBeVisible();
}

test('the button counts what stands out; a finding says why and shows who is concerned', async ({ keyfolio: { page } }) => {
  await openMap(page, arranged(sampleMap()));
  await expect(opener(page)).toHaveAccessibleName('Analysis, 4 things stand out');
  await opener(page).click();
  await expect(opener(page)).toHaveAttribute('aria-expanded', 'true');
  await expect(panel(page).getByRole('heading', { level: 3 })).toHaveText(['Act before the next meeting', 'Look into it']);

  await finding(page, ear).click();
  await expect(finding(page, ear)).toContainText(
    'Inès Laurent, Chief Financial Officer, opponent, influences the approver Hugo Petit. Assumed, to be confirmed.',
  );
  await expect(canvas(page).locator('.react-flow__node.selected')).toHaveCount(2);
  // Whole, but for what is lost when a zoomed card is measured in whole pixels.
  await expect(card(page, 'Inès Laurent')).toBeInViewport({ ratio: 0.999 });
  await expect(card(page, 'Hugo Petit')).toBeInViewport({ ratio: 0.999 });
  await expect(page.getByRole('status').getByText('2 selected on the map: Inès Laurent, Hugo Petit')).toBeAttached();
  await expect(finding(page, ear)).toHaveAttribute('aria-pressed', 'true');

  // What is changed on the map is analysed at once, and undone likewise.
  await card(page, 'Inès Laurent').press('1');
  await expect(panel(page).getByText('2 things stand out')).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(panel(page).getByText('4 things stand out')).toBeVisible();
});

test('by keyboard alone: a key opens it, Escape closes it, the focus is never lost', async ({ keyfolio: { page } }) => {
  await openMap(page, arranged(sampleMap()));
  await card(page, 'Claire Martin').focus();
  await page.keyboard.press('a');
  await expect(finding(page, ear)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(canvas(page).locator('.react-flow__node.selected')).toHaveCount(2);
  await expect(finding(page, ear)).toBeFocused();
  // Past its own action, the next finding.
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(canvas(page).locator('.react-flow__node.selected')).toHaveCount(1);

  // The inspector of a card takes its place for as long as it is open.
  await card(page, 'Inès Laurent').focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('complementary', { name: 'Inès Laurent' })).toBeVisible();
  await expect(panel(page)).toBeHidden();
  await page.keyboard.press('Escape');
  await expect(panel(page)).toBeVisible();
  await expect(card(page, 'Inès Laurent')).toBeFocused();

  await finding(page, ear).focus();
  await page.keyboard.press('Escape');
  await expect(panel(page)).toBeHidden();
  await expect(opener(page)).toBeFocused();

  await page.keyboard.press('Control+k');
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.type('what stands out');
  await expect(page.getByRole('dialog').getByText('Show what stands out')).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(finding(page, ear)).toBeFocused();
});

test('who is concerned and not on this map is named, and put there', async ({ keyfolio: { page } }) => {
  const model = arranged(sampleMap());
  const without = { ...model, placements: model.placements.filter(({ seatId }) => seatId !== 'seat Inès Laurent') };
  await openMap(page, without);
  await opener(page).click();
  const item = panel(page).getByRole('listitem').filter({ hasText: 'Key player against us' });
  await expect(item).toContainText('Not on this map: Inès Laurent');
  await item.getByRole('button', { name: 'Put on the map' }).click();
  await expect(card(page, 'Inès Laurent')).toBeVisible();
  await expect(item).not.toContainText('Not on this map');
  await page.keyboard.press('Control+z');
  await expect(item).toContainText('Not on this map: Inès Laurent');
});

test('coverage says what it rests on, or why there is none', async ({ keyfolio: { page } }) => {
  const model = arranged(sampleMap());
  await openMap(page, model);
  await opener(page).click();
  const coverage = panel(page).locator('dl', { hasText: 'Coverage by influence' });
  await expect(coverage).toContainText('n/a');
  await expect(coverage).toContainText('no relationship with anybody is recorded');
});

test('with nothing that stands out, it says what was checked', async ({ keyfolio: { page } }) => {
  const model = arranged(sampleMap());
  const quiet = {
    ...model,
    people: model.people.map((person) => ({ ...person, support: 'supporter' as const, relationship: 'vendor' as const })),
  };
  const { account } = planOfMap(quiet);
  const accountId = account.id;
  const teamMembers = ['Jeanne Roche', 'Max Weber'].map((name) => teamMemberSchema.parse({ id: name, name }));
  const coverages = quiet.people.map(({ id: personId }, at) =>
    coverageSchema.parse({ id: `coverage ${at}`, accountId, personId, memberId: teamMembers[at % 2]?.id, current: 'vendor' }),
  );
  await openMap(page, quiet, {
    account: { ...account, ourSponsor: 'Jeanne Roche', theirSponsor: 'Claire Martin' },
    teamMembers,
    coverages,
  });
  await expect(opener(page)).toHaveAccessibleName('Analysis, Nothing stands out');
  await opener(page).click();
  await expect(panel(page).getByRole('heading', { name: 'What was checked' })).toBeVisible();
  await expect(panel(page).getByText('No key player is against us')).toBeVisible();
  await expect(panel(page).locator('dl')).toContainText('100%');
});

test('the analysis passes axe', async ({ keyfolio: { page } }) => {
  await openMap(page, arranged(sampleMap()));
  await opener(page).click();
  await finding(page, ear).click();
  await expectNoAxeViolations(page);
});

test('in French, with its own words', async ({ launch }) => {
  const { page } = await launch({ locale: 'fr', preferences: { theme: 'light' } });
  await seedPlan(page, planOfMap(arranged(sampleMap())));
  await page.getByRole('navigation').getByRole('link', { name: 'Comptes' }).click();
  await page.getByRole('main').getByText('Northwind Components').first().click();
  await page.getByRole('link', { name: 'Cartographie' }).click();
  await page.getByRole('button', { name: 'Analyse, 4 points ressortent' }).click();
  await expect(page.getByRole('complementary', { name: 'Analyse' })).toContainText(
    'Inès Laurent, Chief Financial Officer, opposant, influence Hugo Petit (approbateur). Supposé, à confirmer.',
  );
});

test('an action is made of a finding, once, and opened from it', async ({ keyfolio: { page } }) => {
  await openMap(page, arranged(sampleMap()));
  await opener(page).click();
  const title = 'Answer what Inès Laurent holds against us before Hugo Petit hears it';
  await panel(page)
    .getByRole('button', { name: `Create an action: ${title}` })
    .click();
  await expect(page.getByRole('status').filter({ hasText: `Action created: ${title}` })).toBeVisible();
  await expect(panel(page).getByRole('button', { name: `Create an action: ${title}` })).toBeHidden();
  await expectNoAxeViolations(page);
  await panel(page).getByRole('link', { name: 'An action is under way' }).click();
  const inspector = page.getByRole('complementary', { name: title });
  await expect(inspector).toBeVisible();
  await expect(inspector.getByText(/^Opposition has the decider’s ear/)).toBeVisible();
});
