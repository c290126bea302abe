import { addDays } from '@shared/domain/calendar';
import { meetingSchema } from '@shared/model/meeting';
import { expectNoAxeViolations } from '../support/accessibility';
import { seedPlan } from '../support/documents/seed-plan';
import { card } from '../support/map-page';
import { arranged, planOfMap } from '../support/map-plan';
import { sampleMap } from '../support/sample-map';
import { expect, test } from '../support/test';

test('meetings date contacts and coverage, which can be set by hand; the limits of the settings say what stands out', async ({
  keyfolio: { page },
}) => {
  const now = await page.evaluate(() => new Date().toLocaleDateString('sv'));
  const model = sampleMap();
  const sven = model.people.find(({ name }) => name === 'Sven Andersson');
  const plan = planOfMap(arranged(model));
  const held = (id: string, title: string, daysAgo: number) =>
    meetingSchema.parse({ id, accountId: plan.account.id, title, date: addDays(now, -daysAgo), personIds: [sven?.id] });
  await seedPlan(page, { ...plan, meetings: [held('m1', 'Kick-off', 60), held('m2', 'Plant visit', 20)] });
  const openMap = async () => {
    await page.getByRole('navigation').getByRole('link', { name: 'Accounts' }).click();
    await page.getByRole('main').getByText('Northwind Components').first().click();
    await page.getByRole('navigation', { name: 'Parts of the account' }).getByRole('link', { name: 'Map', exact: true }).click();
  };
  await openMap();
  const analysis = page.getByRole('main').getByRole('button', { name: /^Analysis/ });
  await expect(analysis).toHaveAccessibleName(/4 things stand out/);

  await card(page, 'Sven Andersson').click();
  const inspector = page.getByRole('complementary', { name: 'Sven Andersson' });
  const contact = inspector.getByRole('region', { name: 'Contact' });
  await expect(contact.getByRole('link', { name: 'Meeting: Plant visit' })).toBeVisible();
  await expect(contact).toContainText('From 2 meetings in a year');
  await expect(contact.getByRole('button', { name: /^Coverage/ })).toContainText('Multiple');
  await contact.getByRole('button', { name: /^Coverage/ }).click();
  await page.getByRole('option', { name: 'In depth' }).click();
  await expect(contact).toContainText('Set by hand');
  await page.keyboard.press('Control+z');
  await expect(contact).toContainText('From 2 meetings in a year');
  await expectNoAxeViolations(page);

  await page.getByRole('navigation').getByRole('link', { name: 'Settings' }).click();
  const limit = page.getByRole('button', { name: /^Days until a contact is overdue/ });
  const type = async (text: string) => {
    await limit.click();
    await page.getByRole('textbox', { name: 'Days until a contact is overdue' }).fill(text);
    await page.keyboard.press('Enter');
  };
  await type('0');
  await expect(page.getByText('The smallest value is 1.')).toBeVisible();
  await page.keyboard.press('Escape');
  await type('');
  await expect(page.getByText('Days until a contact is overdue cannot be empty.')).toBeVisible();
  await page.keyboard.press('Escape');
  await type('19');
  await expect(limit).toContainText('19');
  await expectNoAxeViolations(page);

  await openMap();
  await expect(analysis).toHaveAccessibleName(/5 things stand out/);
  await analysis.click();
  await expect(page.getByRole('complementary', { name: 'Analysis' })).toContainText('after 19 days a champion counts as silent');
  await page.getByRole('navigation').getByRole('link', { name: 'Settings' }).click();
  await page.getByRole('button', { name: 'Undo: Champion silent after days' }).click();
  await openMap();
  await expect(analysis).toHaveAccessibleName(/4 things stand out/);
});
