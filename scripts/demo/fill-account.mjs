/** @type {[field: string, value: string][]} */
const profile = [
  ['Industry', 'Industrial components'],
  ['Country', 'France'],
  ['Employees', '4,200'],
  ['Revenue with us', '1.8m'],
  ['Renewal', '30 Sep 2031'],
  ['Owner', 'Nadia Roux'],
];
/** @type {[name: string, amount: string, stage: string][]} */
const deals = [
  ['Line monitoring, Lyon plant', '240k', 'Negotiation'],
  ['Predictive maintenance, Zaragoza', '180k', 'Proposal'],
  ['Operator training', '45k', 'Engaging'],
];

/** A new account with its profile and its deals, typed by the keyboard. @param {import('./stage.mjs').Stage} stage */
export async function fillAccount({ page, say, look }) {
  say('an account and its profile');
  await look('portfolio-empty');
  await page.keyboard.press('Control+n');
  await page.getByRole('textbox', { name: 'Name of the new account' }).fill('Northwind Components');
  await page.keyboard.press('Enter');
  for (const [field, value] of profile) {
    await page.getByRole('button', { name: `${field}: add` }).click();
    await page.keyboard.type(value);
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: `${field}: add` }).waitFor({ state: 'detached' });
  }
  await look('account');

  say('its opportunities');
  await page.getByRole('navigation', { name: 'Parts of the account' }).getByRole('link', { name: 'Opportunities' }).click();
  await page.getByRole('main').getByRole('button', { name: 'New opportunity' }).first().click();
  const name = page.getByRole('textbox', { name: 'Name of the new opportunity' });
  for (const [deal] of deals) {
    await name.fill(deal);
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: `Name: ${deal}` }).waitFor();
  }
  await name.press('Escape');
  for (const [deal, amount, stage] of deals) {
    const row = page.getByRole('row').filter({ hasText: deal });
    await row.getByRole('button', { name: 'Amount: add' }).click();
    await page.keyboard.type(amount);
    await page.keyboard.press('Enter');
    await row.getByRole('button', { name: 'Amount: add' }).waitFor({ state: 'detached' });
    await row.getByRole('button', { name: /^Stage:/ }).click();
    await page.getByRole('option', { name: stage }).click();
    await row.getByRole('button', { name: `Stage: ${stage}` }).waitFor();
  }
  await look('opportunities');
}
