import { readFile, writeFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import { expectNoAxeViolations } from '../support/accessibility';
import { partsOf } from '../support/documents/parts';
import { richPlan } from '../support/documents/plans';
import { seedPlan } from '../support/documents/seed-plan';
import { templateDocx } from '../support/documents/template-docx';
import { answerSaveDialog } from '../support/native-dialogs';
import { expectAfterProgress } from '../support/progress';
import { expect, test } from '../support/test';

/** The section of the settings that says what our documents wear. */
async function openBranding(page: Page, words = { settings: 'Settings', section: 'Your documents' }): Promise<Locator> {
  await page.getByRole('navigation').getByRole('link', { name: words.settings }).click();
  return page.getByRole('region', { name: words.section });
}

async function choose(page: Page, button: Locator, file: { name: string; mimeType: string; buffer: Buffer } | string): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await button.click();
  await (await chooser).setFiles(file);
}

const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="120" height="30"><rect width="120" height="30" fill="#7a1f5c"/></svg>';
const drawing = (text: string, name = 'logo.svg') => ({ name, mimeType: 'image/svg+xml', buffer: Buffer.from(text) });

/** Exports the account plan of the one account; gives the parts of the file. */
async function exported(page: Page, file: string): Promise<Map<string, string>> {
  await page.getByRole('navigation').getByRole('link', { name: 'Documents' }).click();
  await page.getByRole('row', { name: 'Northwind Components' }).getByRole('button', { name: 'Northwind Components' }).last().click();
  await page.getByRole('dialog', { name: 'Export documents' }).getByRole('button', { name: 'Export' }).click();
  await expectAfterProgress(page, page.getByText('is ready.'));
  return partsOf(await readFile(file));
}

test('a company’s name, logo, cover, template and colour dress the documents; each is one step to undo', async ({
  keyfolio: { app, page },
}, info) => {
  test.slow();
  const file = info.outputPath('plan.docx');
  await seedPlan(page, richPlan());
  await answerSaveDialog(app, file);
  const branding = await openBranding(page);
  await branding.getByRole('button', { name: /^Company/ }).click();
  await branding.getByRole('textbox', { name: 'Company' }).fill('Maison & Fils');
  await page.keyboard.press('Enter');
  await expect(branding.getByRole('button', { name: /^Company/ })).toContainText('Maison & Fils');

  await choose(page, branding.getByRole('button', { name: 'Choose… (Logo)' }), drawing(svg));
  await expect(branding.getByRole('img', { name: 'logo.svg' })).toBeVisible();
  await choose(page, branding.getByRole('button', { name: 'Choose… (Cover picture)' }), drawing(svg, 'cover.svg'));
  await expect(branding.getByRole('img', { name: 'cover.svg' })).toBeVisible();

  const template = { name: 'Maison.docx', mimeType: 'application/octet-stream', buffer: Buffer.from(templateDocx()) };
  await choose(page, branding.getByRole('button', { name: 'Choose… (Word template)' }), template);
  await expect(branding.getByText('Maison.docx')).toBeVisible();
  await expect(branding.getByText('Georgia · Verdana · 4 styles · 30 mm margins')).toBeVisible();
  // Its yellow cannot be read on white: what is set instead is said.
  await expect(branding.getByText(/#f2b705 is set as #\w{6}/)).toBeVisible();
  await expectNoAxeViolations(page);

  const parts = await exported(page, file);
  expect(parts.get('word/theme/theme1.xml')).toContain('typeface="Georgia"');
  expect(parts.get('word/document.xml')).toContain('descr="Maison &amp; Fils"');
  expect([...parts.keys()].some((path) => path.startsWith('word/media/') && path.endsWith('.svg'))).toBe(true);

  const again = await openBranding(page);
  await again.getByRole('button', { name: 'Remove (Word template)' }).click();
  await expect(again.getByText('Maison.docx')).toBeHidden();
  await page.keyboard.press('Control+z');
  await expect(again.getByText('Maison.docx')).toBeVisible();
  await again.getByRole('button', { name: 'Remove (Logo)' }).click();
  await expect(again.getByRole('img', { name: 'logo.svg' })).toBeHidden();
  await page.keyboard.press('Control+z');
  await expect(again.getByRole('img', { name: 'logo.svg' })).toBeVisible();
});

test('an accent of our own is darkened until it can be read, and given back', async ({ keyfolio: { page } }) => {
  await seedPlan(page, richPlan());
  const branding = await openBranding(page);
  const accent = branding.getByRole('textbox', { name: 'Accent colour' });
  await accent.fill('#ffe14d');
  await page.keyboard.press('Enter');
  await expect(branding.getByText(/#ffe14d is set as #\w{6}/)).toBeVisible();
  await branding.getByRole('button', { name: 'Use the usual colour' }).click();
  await expect(branding.getByText(/Keyfolio’s own/)).toBeVisible();
});

test('what is no template and no picture is refused with the reason, and what was there stays', async ({ launch }, info) => {
  const { page } = await launch({ locale: 'fr', preferences: { theme: 'dark' } });
  await seedPlan(page, richPlan());
  const branding = await openBranding(page, { settings: 'Réglages', section: 'Vos documents' });
  await choose(page, branding.getByRole('button', { name: 'Choisir… (Logo)' }), drawing(svg));
  await expect(branding.getByRole('img', { name: 'logo.svg' })).toBeVisible();
  const replace = branding.getByRole('button', { name: 'Remplacer… (Logo)' });
  await choose(page, replace, { name: 'notes.png', mimeType: 'image/png', buffer: Buffer.from('no picture') });
  await expect(page.getByText('ne peut pas être lu comme une image')).toBeVisible();
  await choose(page, replace, drawing(svg.replace('<rect', '<image href="file:///etc/hostname"/><rect'), 'liens.svg'));
  await expect(page.getByText('renvoie à d’autres fichiers')).toBeVisible();
  // 200 MB: refused by its size, before anything of it is read.
  const huge = info.outputPath('logo.png');
  await writeFile(huge, Buffer.alloc(200_000_000));
  await choose(page, replace, huge);
  await expect(page.getByText('est trop volumineux')).toBeVisible();
  await expect(branding.getByRole('img', { name: 'logo.svg' })).toBeVisible();

  const template = branding.getByRole('button', { name: 'Choisir… (Modèle Word)' });
  await choose(page, template, { name: 'ancien.docx', mimeType: '', buffer: Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0]) });
  await expect(page.getByText('est un ancien fichier Word ou est verrouillé')).toBeVisible();
  await choose(page, template, { name: 'coupé.docx', mimeType: '', buffer: Buffer.from(templateDocx().slice(0, 500)) });
  await expect(page.getByText('est endommagé')).toBeVisible();
  await expect(template).toBeVisible();
  await expectNoAxeViolations(page);
});
