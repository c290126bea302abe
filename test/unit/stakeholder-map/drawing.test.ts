import { palettes } from '@shared/design-tokens';
import { lineKinds } from '@shared/model/line';
import { buyingRoles, supportLevels } from '@shared/model/person';
import { drawMap } from '@shared/stakeholder-map/drawing';
import { overlaps, type Rect } from '@shared/stakeholder-map/geometry';
import { linePath } from '@shared/stakeholder-map/line-path';
import type { MapModel } from '@shared/stakeholder-map/map-model';
import { placedCards } from '@shared/stakeholder-map/placed-cards';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cardOptions } from '../../support/map-options';
import { arranged, organisationOf } from '../../support/map-plan';
import { sampleMap } from '../../support/sample-map';
import { parseXml } from '../../support/xml';

const draw = (model: MapModel, showPolitics = true, locale: 'en' | 'fr' = 'en') =>
  drawMap(model, { ...cardOptions(showPolitics, locale), palette: palettes.light });

const names = fc.oneof(
  fc.string({ unit: 'binary', minLength: 1, maxLength: 300 }),
  fc.constantFrom(
    '<script>alert(1)</script>',
    'A & B "C" \'D\'',
    ']]>',
    '👩‍👩‍👧‍👦🏳️‍🌈',
    'محمد الأمين',
    'x'.repeat(300),
    'a\u0000b\ud800',
    '王小明',
    'Ø'.repeat(300),
  ),
);

describe('the drawing', () => {
  test('is well-formed whatever people, titles and units are called', () => {
    const base = arranged(sampleMap());
    fc.assert(
      fc.property(names, names, names, (name, title, unit) => {
        const model: MapModel = {
          ...base,
          people: base.people.map((person) => ({ ...person, name })),
          seats: base.seats.map((seat) => ({ ...seat, title })),
          businessUnits: base.businessUnits.map((one) => ({ ...one, name: unit })),
        };
        expect(parseXml(draw(model).svg).name).toBe('svg');
      }),
      { numRuns: 60 },
    );
  });

  test('shows what was typed as text, never as markup', () => {
    const base = arranged(sampleMap());
    const hostile = '</text><image href="x"/>';
    const { svg } = draw({ ...base, people: base.people.map((person) => ({ ...person, name: hostile })) });
    expect(parseXml(svg).find('image')).toEqual([]);
    expect(svg).toContain('&lt;/text&gt;');
  });

  test('has every card inside it, wherever the cards stand', () => {
    const base = arranged(organisationOf(10));
    const place = fc.record({ x: fc.integer({ min: -4000, max: 4000 }), y: fc.integer({ min: -4000, max: 4000 }) });
    fc.assert(
      fc.property(fc.array(place, { minLength: 10, maxLength: 10 }), (places) => {
        const model = { ...base, placements: base.placements.map((placement, index) => ({ ...placement, ...places[index] })) };
        const { svg, width, height } = draw(model);
        const root = parseXml(svg);
        const shift = translation(root.find('g')[0]?.attributes.transform);
        for (const card of placedCards(model, cardOptions())) {
          const x = card.x + shift.x;
          const y = card.y + shift.y;
          expect(x >= 0 && y >= 0 && x + card.width <= width && y + card.height <= height).toBe(true);
        }
      }),
      { numRuns: 40 },
    );
  });

  test('is the same for the same map', () => {
    expect(draw(arranged(sampleMap()))).toEqual(draw(arranged(sampleMap())));
  });

  test('is a picture of its legend’s height when the map is empty', () => {
    const { svg, width, height } = draw({ ...sampleMap(), placements: [] });
    expect(parseXml(svg).attributes.viewBox).toBe(`0 0 ${width} ${height}`);
  });

  for (const locale of ['en', 'fr'] as const) {
    test(`says nothing of what we believe when it is for the customer, ${locale}`, () => {
      const model = arranged(sampleMap());
      const { t } = cardOptions(true, locale);
      const open = draw(model, true, locale);
      const { svg, alt } = draw(model, false, locale);
      const words = [
        ...supportLevels.map((level) => t(`model:support.${level}`)),
        ...buyingRoles.map((role) => t(`model:buyingRole.${role}`)),
        ...lineKinds.filter((kind) => kind !== 'reports-to' && kind !== 'dotted-line').map((kind) => t(`model:lineKind.${kind}`)),
        t('stakeholders:legend.keyPlayer'),
        t('stakeholders:legend.assumed'),
      ];
      // Titles of seats may hold such a word: only whole labels count.
      const texts = parseXml(svg)
        .find('text')
        .map((text) => text.text);
      expect(words.filter((word) => texts.includes(word))).toEqual([]);
      expect(
        words.filter((word) =>
          parseXml(open.svg)
            .find('text')
            .some((text) => text.text === word),
        ).length,
      ).toBeGreaterThan(6);
      expect(words.filter((word) => alt.includes(word))).toEqual([]);
      for (const colour of [palettes.light.opponent, palettes.light.mentor, palettes.light.nonSupporter]) expect(svg).not.toContain(colour);
    });
  }

  test('says the support of a card by colour, sign and word', () => {
    const { svg } = draw(arranged(sampleMap()));
    expect(svg).toContain('−−');
    expect(svg).toContain(palettes.light.opponent);
    expect(
      parseXml(svg)
        .find('text')
        .map(({ text }) => text),
    ).toContain('Opponent');
  });
});

describe('a line', () => {
  const card = (x: number, y: number): Rect => ({ x, y, width: 212, height: 88 });

  test('bends round a card that stands between', () => {
    const between = card(400, 20);
    const path = linePath('conflict', card(0, 0), card(800, 0), 2, [between]);
    expect(points(path.d).some((point) => overlaps({ ...point, width: 0.1, height: 0.1 }, between))).toBe(false);
  });

  test('carries its sign where it can be seen, even when cards hide its middle', () => {
    const wall = Array.from({ length: 30 }, (_, row) => card(394, -1400 + row * 100));
    const { mark } = linePath('ally', card(0, 0), card(800, 0), 2, wall);
    expect(wall.some((other) => overlaps({ ...mark, width: 0.1, height: 0.1 }, other))).toBe(false);
  });

  test('is drawn for any two places, without a number that is none', () => {
    const place = fc.record({ x: fc.integer({ min: -2000, max: 2000 }), y: fc.integer({ min: -2000, max: 2000 }) });
    fc.assert(
      fc.property(fc.constantFrom(...lineKinds), place, place, fc.integer({ min: 1, max: 3 }), (kind, a, b, strength) => {
        const { d, mark } = linePath(kind, card(a.x, a.y), card(b.x, b.y), strength);
        expect(d).not.toMatch(/NaN|Infinity|undefined/);
        expect(Number.isFinite(mark.x) && Number.isFinite(mark.y)).toBe(true);
      }),
    );
  });
});

function translation(transform = ''): { x: number; y: number } {
  const [, x = '0', y = '0'] = /translate\(([-\d.]+) ([-\d.]+)\)/.exec(transform) ?? [];
  return { x: Number(x), y: Number(y) };
}

/** Points along a path of one quadratic curve. */
function points(d: string): { x: number; y: number }[] {
  const [x1 = 0, y1 = 0, x2 = 0, y2 = 0, x3 = 0, y3 = 0] = [...d.matchAll(/-?[\d.]+/g)].map(Number);
  return Array.from({ length: 41 }, (_, step) => {
    const t = step / 40;
    return { x: (1 - t) ** 2 * x1 + 2 * t * (1 - t) * x2 + t ** 2 * x3, y: (1 - t) ** 2 * y1 + 2 * t * (1 - t) * y2 + t ** 2 * y3 };
  });
}
