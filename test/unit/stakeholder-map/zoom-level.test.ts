import { palettes } from '@shared/design-tokens';
import { personSchema } from '@shared/model/person';
import { seatSchema } from '@shared/model/seat';
import { cardMetrics, describeCard } from '@shared/stakeholder-map/card';
import { drawFarCard, drawMiddleCard, initialsOf } from '@shared/stakeholder-map/draw-distant-card';
import { zoomLevelOf } from '@shared/stakeholder-map/zoom-level';
import { describe, expect, test } from 'vitest';
import { cardOptions } from '../../support/map-options';
import { parseXml } from '../../support/xml';

const card = (name: string | null, title = 'Head of Data', beliefs: object = {}) => {
  const person = name === null ? undefined : personSchema.parse({ id: 'p', accountId: 'a', name, ...beliefs });
  const seat = seatSchema.parse({ id: 's', accountId: 'a', title, personId: person?.id ?? null, state: person ? 'filled' : 'vacant' });
  const described = describeCard(seat, person, cardOptions());
  const { width, height } = cardMetrics[described.size];
  return { ...described, x: 0, y: 0, width, height };
};
const words = (svg: string) => parseXml(svg).find('text');

describe('a card from further away', () => {
  test.each([
    ['Claire Martin', 'CM'],
    ['Jean-Luc de la Fontaine', 'JF'],
    ['Madonna', 'M'],
    ['Íñigo Etxaniz (DSI)', 'ÍD'],
    ['王小明', '王小'],
    ['محمد الأمين', 'ما'],
    ['o’Brien', 'O'],
  ])('of %s has the initials %s', (name, initials) => {
    expect(initialsOf(card(name))).toBe(initials);
  });

  test('of an open seat has those of its title', () => {
    expect(initialsOf(card(null))).toBe('HD');
    expect(initialsOf(card(null, ''))).toBe('');
  });

  test('can be read: letters are at least 7 pixels high on the screen at every zoom that shows them', () => {
    const sizes = (svg: string) => words(svg).map(({ attributes }) => Number(attributes['font-size']));
    for (const influence of [1, 5, 9]) {
      const one = card('Claire Martin', 'Chief Information Officer', { influence, support: 'opponent', buyingRole: 'approver' });
      for (let zoom = 0.2; zoom < 0.7; zoom += 0.02) {
        const svg = zoomLevelOf(zoom) === 'far' ? drawFarCard(one, palettes.light) : drawMiddleCard(one, palettes.light);
        for (const size of sizes(svg)) expect(size * zoom).toBeGreaterThan(zoom < 0.36 ? 7 : 5.9);
      }
    }
  });

  test.each([
    'x',
    'x'.repeat(300),
    'Alexandra Konstantinopoulou-Vandenberghe',
    'a b c d e f g h i',
    '👩‍👩‍👧‍👦🏳️‍🌈',
    'محمد الأمين',
    '\u0000 \ud800',
    '王小明',
  ])('has its words inside it: %s', (text) => {
    const one = card(text, text);
    for (const draw of [drawFarCard, drawMiddleCard]) {
      for (const { attributes } of words(draw(one, palettes.light))) {
        expect(Number(attributes.y)).toBeGreaterThan(0);
        expect(Number(attributes.y)).toBeLessThan(one.height);
      }
    }
  });

  test('says half-way who somebody is and what they do, and marks who decides', () => {
    const one = card('Claire Martin', 'Chief Executive Officer', { buyingRole: 'decision-maker', influence: 10 });
    expect(words(drawMiddleCard(one, palettes.light)).map(({ text }) => text)).toEqual([
      '?',
      'Claire Martin',
      'Chief Executive',
      'Officer',
    ]);
    expect(drawMiddleCard(one, palettes.light)).toContain(`fill="${palettes.light.ink}"`);
  });
});
