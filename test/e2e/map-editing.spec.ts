import type { Page } from '@playwright/test';
import { expectNoAxeViolations } from '../support/accessibility';
import { boxOf, canvas, card, drag, four, inTray, mapOfFour, middle, newAccount, tray, undoButton } from '../support/map-page';
import { expect, test } from '../support/test';

test('a list pasted on the map becomes people in the tray; the same list twice adds nobody', async ({ keyfolio: { page } }) => {
  await page.keyboard.press('Control+n');
  await page.getByRole('textbox', { name: 'Name of the new account' }).fill('Acme');
  await page.keyboard.press('Enter');
  await page.getByRole('navigation', { name: 'Parts of the account' }).getByRole('link', { name: 'Map', exact: true }).click();
  await page.getByRole('button', { name: 'Start with an empty map' }).click();
  const pasteOver = (text: string, over = canvas(page)) =>
    over.evaluate((element, given) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', given);
      element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    }, text);
  await pasteOver('Claire Martin <c.martin@acme.com>; "Petit, Hugo" <h.petit@acme.com>');
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('list', { name: 'What is read' }).getByRole('listitem')).toHaveText([
    'Claire Martinc.martin@acme.com',
    'Hugo Petith.petit@acme.com',
  ]);
  await dialog.getByRole('button', { name: 'Add 2 people' }).click();
  await expect(inTray(page, 'Claire Martin')).toBeVisible();
  await expect(inTray(page, 'Hugo Petit')).toBeVisible();

  await tray(page).getByRole('button', { name: 'Paste a list' }).click();
  await dialog.getByRole('textbox').fill('Title\tName\nCIO\tHugo Petit\nCEO\tInès Laurent');
  await expect(dialog.getByText('1 is on the list already and is left out.')).toBeVisible();
  await dialog
    .locator('input[type=file]')
    .setInputFiles([{ name: 'tom.vcf', mimeType: 'text/vcard', buffer: Buffer.from('BEGIN:VCARD\nFN:Tom Weber\nTITLE:Buyer\nEND:VCARD') }]);
  await expect(dialog.getByRole('list', { name: 'What is read' }).getByText('Tom Weber')).toBeVisible();
  await dialog.getByRole('textbox').fill('');
  await pasteOver(Array.from({ length: 5001 }, (_, index) => `Person ${index}`).join('\n'), dialog.getByRole('textbox'));
  await expect(dialog.getByText('That is more than 5000 lines. Paste the list in parts.')).toBeVisible();
  await expect(dialog.getByRole('button', { name: 'Add 5001 people' })).toBeDisabled();
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await tray(page).getByRole('button', { name: 'Paste a list' }).click();
  await dialog.getByRole('textbox').fill('Inès Laurent, CEO\nHugo Petit, CIO');
  await dialog.getByRole('button', { name: 'Add 1 person' }).click();
  await expect(inTray(page, 'Inès Laurent')).toBeVisible();
  await expect(tray(page).getByRole('listitem')).toHaveCount(3);
});

test('keys confirm, weigh and give roles to everybody selected; a filter fades the others, the fill shows what is asked', async ({
  keyfolio: { page },
}) => {
  await mapOfFour(page);
  await card(page, 'Claire Martin').click();
  await page.keyboard.press('c');
  await expect(card(page, 'Claire Martin, CEO, Support not known$')).toBeVisible();
  await undoButton(page, 'Assessment of 1 person').click();
  await expect(card(page, 'Claire Martin, CEO, Support not known, Assumed$')).toBeVisible();

  await card(page, 'Claire Martin').click();
  await page.keyboard.press('Control+a');
  await page.keyboard.press('p');
  await expect(page.getByRole('menu', { name: 'Influence (0 to 10)' })).toBeVisible();
  await page.keyboard.press('7');
  await expect(undoButton(page, 'Influence of 4 people')).toBeEnabled();
  await expect(card(page, 'Claire Martin')).toBeFocused();
  await page.keyboard.press('b');
  await expect(page.getByRole('menu', { name: 'Buying role' })).toBeVisible();
  await page.keyboard.press('5');
  await expect(card(page, 'Hugo Petit, CIO, Champion')).toBeVisible();
  await expect(undoButton(page, 'Buying role of 4 people')).toBeEnabled();

  await card(page, 'Hugo Petit').click();
  await page.keyboard.press('5');
  await page.keyboard.press('Shift+F');
  const filter = page.getByRole('dialog', { name: 'Filter' });
  await filter.getByRole('button', { name: 'Opponent', pressed: false }).click();
  await expect(filter.getByText('1 card matches')).toBeVisible();
  await expect(card(page, 'Claire Martin.*does not match the filter')).toBeVisible();
  await expectNoAxeViolations(page);
  await filter.getByRole('button', { name: 'Show everybody' }).click();
  await expect(filter.getByText('4 cards match')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(filter).toBeHidden();

  await card(page, 'Hugo Petit').click();
  await page.keyboard.press('o');
  await page.getByRole('menuitemradio', { name: 'Relationship gap' }).click();
  await expect(page.getByRole('button', { name: 'Colour by: Relationship gap' })).toBeVisible();
  await expect(card(page, 'Hugo Petit, CIO, Champion, Opponent, Assumed, Level or target not known')).toBeVisible();
  await expectNoAxeViolations(page);
});

test('helper lines bring a dragged card in line at any zoom; a selection is aligned and distributed as one step', async ({
  keyfolio: { page },
}) => {
  await mapOfFour(page);
  const [claire, hugo] = [card(page, 'Claire Martin'), card(page, 'Hugo Petit')];
  const lines = page.locator('[data-kind="edge"]');
  for (const zoom of [1, 1 / 1.25, 1 / 1.25 ** 2]) {
    if (zoom < 1) await page.getByRole('button', { name: 'Zoom out' }).click();
    // At rest: the view has come to its zoom, and the card is back where it was.
    await expect.poll(async () => (await boxOf(claire)).width / 212).toBeCloseTo(zoom, 3);
    await expect.poll(async () => ((await boxOf(hugo)).x - (await boxOf(claire)).x) / zoom).toBeCloseTo(248, 0);
    const target = await boxOf(claire);
    const from = await middle(hugo);
    // React Flow takes the first step of the pointer as the beginning of a drag, and follows from there: a small one.
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move(from.x + 4, from.y);
    // Three pixels of the screen beside the edge: near enough at every zoom.
    await page.mouse.move(target.x + 3 + target.width / 2, from.y + target.height * 2, { steps: 8 });
    await expect(lines.first()).toBeAttached();
    await page.mouse.up();
    await expect(lines).toHaveCount(0);
    await expect(undoButton(page, 'Move 1 person')).toBeEnabled();
    await expect.poll(async () => Math.abs((await boxOf(hugo)).x - (await boxOf(claire)).x)).toBeLessThan(0.6);
    await undoButton(page, 'Move 1 person').click();
    await expect(undoButton(page, 'Move 1 person')).toHaveCount(0);
  }

  await claire.click();
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Alt+Shift+ArrowLeft');
  await expect(undoButton(page, 'Align 4 cards')).toBeEnabled();
  await expect
    .poll(async () => {
      const boxes = await Promise.all(['Claire Martin', 'Hugo Petit', 'Inès Laurent', 'Tom Weber'].map((name) => boxOf(card(page, name))));
      return Math.max(...boxes.map(({ x }) => x)) - Math.min(...boxes.map(({ x }) => x));
    })
    .toBeLessThan(0.6);
  await card(page, 'Tom Weber').click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Align and distribute' }).hover();
  await page.getByRole('menuitem', { name: 'Distribute across' }).click();
  await expect(undoButton(page, 'Distribute 4 cards')).toBeEnabled();
  await undoButton(page, 'Distribute 4 cards').click();
  await undoButton(page, 'Align 4 cards').click();
  await expect.poll(async () => (await boxOf(hugo)).x - (await boxOf(claire)).x).toBeGreaterThan(10);
  await expectNoAxeViolations(page);
});

test('files of contacts are dropped on the map; what is no list is said', async ({ keyfolio: { page } }) => {
  await mapOfFour(page);
  const hold = (type: 'dragenter' | 'dragover' | 'drop', files: { name: string; text: string }[]) =>
    page.evaluate(
      ([what, given]) => {
        const dataTransfer = new DataTransfer();
        for (const { name, text } of given) dataTransfer.items.add(new File([text], name));
        document.body.dispatchEvent(new DragEvent(what, { dataTransfer, bubbles: true, cancelable: true }));
      },
      [type, files] as const,
    );
  const vcard = (name: string) => ({ name: `${name}.vcf`, text: `BEGIN:VCARD\nFN:${name}\nTITLE:Buyer\nORG:Acme;Purchasing\nEND:VCARD` });
  await hold('dragenter', [vcard('Zoé Adam')]);
  await expect(page.getByText('Drop a list of people')).toBeVisible();
  await hold('drop', [vcard('Zoé Adam'), vcard('Yan Bell')]);
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('list', { name: 'What is read' }).getByRole('listitem')).toHaveText([
    'Zoé AdamBuyer · Purchasing',
    'Yan BellBuyer · Purchasing',
  ]);
  await dialog.getByRole('button', { name: 'Add 2 people' }).click();
  await expect(inTray(page, 'Zoé Adam')).toBeVisible();
  await hold('drop', [{ name: 'picture.png', text: '\u0089PNG\u0000\u0000\u0001' }]);
  await expect(page.getByText('picture.png')).toBeVisible();
  await expect(dialog).toBeHidden();
});

test('a pasted organisation draws itself: units and managers come with the names', async ({ keyfolio: { page } }) => {
  const cells = [
    'Ann Lee\tCEO\tBoard\t',
    'Bob Roy\tCFO\tFinance\tAnn Lee',
    'Cid Oz\tController\tFinance\tBob Roy',
    'Dee Fox\tCounsel\tBoard\tZoe Who',
  ];
  await page.keyboard.press('Control+n');
  await page.getByRole('textbox', { name: 'Name of the new account' }).fill('Acme');
  await page.keyboard.press('Enter');
  await page.getByRole('navigation', { name: 'Parts of the account' }).getByRole('link', { name: 'Map', exact: true }).click();
  await page.getByRole('button', { name: 'Paste a list' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox').fill(['Name\tTitle\tUnit\tManager', ...cells].join('\n'));
  await expect(dialog.getByRole('list', { name: 'What is read' }).getByRole('listitem')).toHaveText([
    'Ann LeeCEO · Board',
    'Bob RoyCFO · Financereports to Ann Lee',
    'Cid OzController · Financereports to Bob Roy',
    'Dee FoxCounsel · Boardreports to Zoe Who',
  ]);
  await expect(dialog.getByText('Not on the list, so no line is drawn to them: Zoe Who')).toBeVisible();
  await expectNoAxeViolations(page);
  await dialog.getByRole('button', { name: 'Add 4 people' }).click();
  await page.getByRole('button', { name: 'Make a map with all 4 people' }).click();
  await expect(card(page, 'Bob Roy, CFO, .*reports to Ann Lee')).toBeVisible();
  await expect(card(page, 'Cid Oz, Controller, .*reports to Bob Roy')).toBeVisible();
  await expect(card(page, 'Dee Fox, Counsel')).not.toHaveAccessibleName(/reports to/);
});

test('several people get one manager at once: from the tray, by key, and by a drop of their cards', async ({ keyfolio: { page } }) => {
  await newAccount(page, `${four}\nZoé Adam, Analyst`);
  await page.getByRole('button', { name: 'Start with an empty map' }).click();
  await expect(page.getByText('Drag whoever decides from the list to here')).toBeVisible();
  const area = await boxOf(canvas(page));
  await drag(page, await middle(inTray(page, 'Claire Martin')), { x: area.x + 300, y: area.y + 150 });
  await expect(card(page, 'Claire Martin')).toBeFocused();

  // Two are picked and dropped together; one undo takes both back.
  await inTray(page, 'Hugo Petit').click();
  await inTray(page, 'Inès Laurent').click({ modifiers: ['Control'] });
  await expect(inTray(page, 'Hugo Petit')).toHaveAttribute('aria-pressed', 'true');
  await drag(page, await middle(inTray(page, 'Inès Laurent')), await middle(card(page, 'Claire Martin')));
  await expect(card(page, 'Hugo Petit, CIO, .*reports to Claire Martin')).toBeVisible();
  await expect(card(page, 'Inès Laurent, CFO, .*reports to Claire Martin')).toBeVisible();
  await expect(undoButton(page, 'Put 2 people on the map')).toBeEnabled();

  // By keyboard: Space picks, Enter puts all who are picked.
  await inTray(page, 'Tom Weber').focus();
  await page.keyboard.press('Space');
  await inTray(page, 'Zoé Adam').focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('Enter');
  await expect(tray(page).getByRole('listitem')).toHaveCount(0);
  await expect(page.getByRole('status').getByText('2 people put on the map')).toBeAttached();

  // Both are selected: R, and a click on who they report to.
  await page.keyboard.press('r');
  await expect(page.getByText('From 2 people to whom?').first()).toBeVisible();
  await card(page, 'Hugo Petit').click();
  await expect(card(page, 'Tom Weber, Buyer, .*reports to Hugo Petit')).toBeVisible();
  await expect(card(page, 'Zoé Adam, Analyst, .*reports to Hugo Petit')).toBeVisible();

  // A card dropped on another one has a new manager, and goes below.
  await page.getByRole('button', { name: 'Arrange' }).click();
  await expect(undoButton(page, 'Arrange the map')).toBeEnabled();
  await settled(page, 'Tom Weber');
  await drag(page, await middle(card(page, 'Tom Weber')), await middle(card(page, 'Inès Laurent')), { drop: false });
  await expect(canvas(page).getByText('reports to Inès Laurent')).toBeVisible();
  await page.mouse.up();
  await expect(card(page, 'Tom Weber, Buyer, .*reports to Inès Laurent')).toBeVisible();
  await expect(undoButton(page, 'Manager of 1 seat')).toBeEnabled();
  await settled(page, 'Tom Weber');
  const above = await boxOf(card(page, 'Inès Laurent'));
  expect((await boxOf(card(page, 'Tom Weber'))).y).toBeGreaterThan(above.y + above.height);
  await page.keyboard.press('Control+z');
  await expect(card(page, 'Tom Weber, Buyer, .*reports to Hugo Petit')).toBeVisible();

  // Nobody reports to somebody below them: said, and the card is back where it was.
  await settled(page, 'Claire Martin');
  const before = await boxOf(card(page, 'Claire Martin'));
  await drag(page, await middle(card(page, 'Claire Martin')), await middle(card(page, 'Hugo Petit')));
  await expect(page.getByText('Hugo Petit is below Claire Martin already').first()).toBeVisible();
  await expect.poll(async () => Math.round((await boxOf(card(page, 'Claire Martin'))).x)).toBe(Math.round(before.x));
});

test('two fingers move the map, and a pinch comes nearer to what is under the pointer, as in design tools', async ({
  keyfolio: { page },
}) => {
  await mapOfFour(page);
  const start = await settled(page, 'Claire Martin');
  const at = { x: start.x + start.width / 2, y: start.y + start.height / 2 };
  await page.mouse.move(at.x, at.y);
  await page.mouse.wheel(40, 60);
  const panned = await settled(page, 'Claire Martin', start);
  // The map goes against the fingers, both ways at once, and is as large as before.
  expect(panned.x).toBeLessThan(start.x);
  expect(panned.y).toBeLessThan(start.y);
  expect(Math.round(panned.width)).toBe(Math.round(start.width));

  // A pinch is a wheel with Control: the middle of the card stays under the pointer.
  const over = { x: panned.x + panned.width / 2, y: panned.y + panned.height / 2 };
  await page.mouse.move(over.x, over.y);
  await page.keyboard.down('Control');
  await page.mouse.wheel(0, 90);
  await page.keyboard.up('Control');
  const smaller = await settled(page, 'Claire Martin', panned);
  expect(smaller.width).toBeLessThan(panned.width);
  expect(Math.abs(smaller.x + smaller.width / 2 - over.x)).toBeLessThan(2);
  expect(Math.abs(smaller.y + smaller.height / 2 - over.y)).toBeLessThan(2);
});

/** Where a card stands still, elsewhere than `before`: two looks in a row see it at the same place. */
async function settled(page: Page, name: string, before?: Awaited<ReturnType<typeof boxOf>>) {
  let last = await boxOf(card(page, name));
  await expect
    .poll(async () => {
      const now = await boxOf(card(page, name));
      const still = JSON.stringify(now) === JSON.stringify(last);
      last = now;
      return still && JSON.stringify(now) !== JSON.stringify(before);
    })
    .toBe(true);
  return last;
}
