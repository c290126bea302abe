import { expectNoAxeViolations } from '../support/accessibility';
import { expect, test } from '../support/test';

const paper = '#171a1d';

test('language, theme and contrast change at once, without a reload, and are kept', async ({ launch }) => {
  const first = await launch({ preferences: { theme: 'light' } });
  const { page } = first;
  await page.keyboard.press('Control+,');
  await expect(page.getByRole('heading', { name: 'Settings' })).toBeVisible();
  await page.evaluate(() => Object.assign(window, { notReloaded: true }));

  await page.getByRole('combobox', { name: 'Language' }).click();
  await page.getByRole('option', { name: 'Français' }).click();
  await expect(page.getByRole('heading', { name: 'Réglages', level: 1 })).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'fr');
  await page.getByRole('radiogroup', { name: 'Thème' }).getByText('Sombre').click();
  await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark');
  await page.getByRole('switch', { name: 'Contraste élevé' }).press('Space');
  await expect(page.locator('html')).toHaveAttribute('data-contrast', 'more');
  await expectNoAxeViolations(page);
  expect(await page.evaluate(() => 'notReloaded' in window)).toBe(true);
  await first.close();

  const { page: again } = await launch();
  await expect(again.getByRole('heading', { name: 'Portefeuille', level: 1 })).toBeVisible();
  await expect(again.locator('html')).toHaveAttribute('data-contrast', 'more');
  await again.keyboard.press('Control+Shift+l');
  await expect(again.getByRole('heading', { name: 'Portfolio', level: 1 })).toBeVisible();
});

test('the theme is on before anything is drawn', async ({ launch }) => {
  const { page } = await launch({ preferences: { theme: 'dark' } });
  // What the page looks like before its script: only the blocking style sheet and boot script have run.
  const ground = await page.evaluate(async () => {
    const html = await (await fetch('index.html')).text();
    const head = new DOMParser().parseFromString(html, 'text/html').head;
    const blocking = [...head.querySelectorAll('script:not([type="module"]), link[rel="stylesheet"]')].length;
    return { blocking, paper: getComputedStyle(document.documentElement).getPropertyValue('--kf-paper').trim() };
  });
  expect(ground.blocking).toBeGreaterThanOrEqual(2);
  expect(ground.paper).toBe(paper);
});

test('? lists the shortcuts, and a text field keeps its question mark', async ({ keyfolio: { page } }) => {
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.keyboard.press('?');
  const help = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
  await expect(help.getByText('Go to Accounts')).toBeVisible();
  await expectNoAxeViolations(page);
  await page.keyboard.press('Escape');
  await expect(help).toBeHidden();

  await page.keyboard.press('Control+n');
  await page.getByRole('textbox', { name: 'Name of the new account' }).pressSequentially('Who?');
  await expect(page.getByRole('textbox', { name: 'Name of the new account' })).toHaveValue('Who?');
  await expect(help).toBeHidden();
});

test('back and forward go through the pages, from the bar and from the keyboard', async ({ keyfolio: { page } }) => {
  await expect(page.getByRole('heading', { name: 'Portfolio', level: 1 })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Back' })).toBeDisabled();
  await page.getByRole('link', { name: 'Accounts' }).click();
  await expect(page.getByRole('heading', { name: 'Accounts', level: 1 })).toBeFocused();
  await page.getByRole('button', { name: 'Back' }).click();
  await expect(page.getByRole('heading', { name: 'Portfolio', level: 1 })).toBeVisible();
  await page.keyboard.press('Alt+ArrowRight');
  await expect(page.getByRole('heading', { name: 'Accounts', level: 1 })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Forward' })).toBeDisabled();
});

test('a page that fails says what is safe, and leaves the rest working', async ({ keyfolio: { page } }) => {
  await expect(page.getByRole('heading', { name: 'Portfolio', level: 1 })).toBeVisible();
  // A record that no version of Keyfolio writes: its currency does not exist.
  await page.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((resolve) => {
      const opening = indexedDB.open('keyfolio');
      opening.onsuccess = () => resolve(opening.result);
    });
    const writing = database.transaction('opportunities', 'readwrite');
    writing.objectStore('opportunities').put({ id: 'damaged', name: 'Damaged', stage: 'proposal', amount: { minor: 1, currency: '?' } });
    await new Promise((resolve) => {
      writing.oncomplete = resolve;
    });
    database.close();
  });
  await page.keyboard.press('Control+3');
  await expect(page.getByRole('heading', { name: 'This page stopped working' })).toBeVisible();
  await expect(page.getByText('Your data is saved and safe.')).toBeVisible();
  await expectNoAxeViolations(page);
  await page.getByRole('link', { name: 'Accounts' }).click();
  await expect(page.getByRole('heading', { name: 'Accounts', level: 1 })).toBeVisible();
});

test('an address that no page answers to says so, and leads home', async ({ keyfolio: { page } }) => {
  await page.evaluate(() => {
    window.location.hash = '#/accounts/gone';
  });
  await expect(page.getByRole('heading', { name: 'There is nothing here' })).toBeVisible();
  await page.getByRole('link', { name: 'Go to the portfolio' }).click();
  await expect(page.getByRole('heading', { name: 'Portfolio', level: 1 })).toBeVisible();
});
