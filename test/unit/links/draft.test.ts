import { draftOf, isLinked, storedOf, writeLink } from '@shared/links/draft';
import { type Link, storeLink } from '@shared/links/link';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const claire: Link = { table: 'people', id: 'c', name: 'Claire' };
const martin: Link = { table: 'people', id: 'm', name: 'Claire Martin' };
const need: Link = { table: 'needs', id: 'n', name: 'Close in three days' };
const twin: Link = { table: 'people', id: 't', name: 'Claire' };

describe('a text with names, while it is written', () => {
  it('shows names after their marks and is stored as it was when nothing is typed', () => {
    const stored = `${storeLink(claire)} and ${storeLink(martin)} want ${storeLink(need)}.`;
    const draft = draftOf(stored);
    expect(draft.text).toBe('@Claire and @Claire Martin want #Close in three days.');
    expect(storedOf(draft)).toBe(stored);
  });

  it('takes a name of today, and keeps one that is gone', () => {
    const draft = draftOf(storeLink(claire), () => 'Claire Durand');
    expect(draft.text).toBe('@Claire Durand');
    expect(storedOf(draft)).toBe('[[people:c|Claire Durand]]');
    expect(storedOf(draftOf(storeLink(claire), () => undefined))).toBe('[[people:c|Claire]]');
  });

  it('makes plain words of a name that was altered, and of one inside another word', () => {
    const draft = draftOf(storeLink(claire));
    expect(storedOf({ ...draft, text: '@Clara' })).toBe('@Clara');
    expect(storedOf({ ...draft, text: '@Claires' })).toBe('@Claires');
    expect(storedOf({ ...draft, text: 'a@Claire' })).toBe('a@Claire');
  });

  it('writes a chosen name in place, with a space after it unless one is there', () => {
    const written = writeLink({ text: '-> @Cla', links: [] }, { from: 3, to: 7 }, martin);
    expect(written).toEqual({ draft: { text: '-> @Claire Martin ', links: [martin] }, caret: 18 });
    expect(writeLink({ text: '@Cla, then', links: [] }, { from: 0, to: 4 }, claire).draft.text).toBe('@Claire, then');
    expect(isLinked(written.draft, martin)).toBe(true);
    expect(isLinked(written.draft, claire)).toBe(false);
  });

  it('tells two of one name apart by where they stand', () => {
    const draft = draftOf(`First ${storeLink(claire)}.`);
    const { draft: both } = writeLink({ ...draft, text: `@ ${draft.text}` }, { from: 0, to: 1 }, twin);
    expect(storedOf(both)).toBe('[[people:t|Claire]] First [[people:c|Claire]].');
  });

  it('whatever is written around names, they are stored once each and read back the same', () => {
    const plain = fc.stringMatching(/^[a-z .,\n]*$/);
    const piece = fc.oneof(plain, fc.constantFrom(claire, martin, need, twin));
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        const stored = pieces.map((each) => (typeof each === 'string' ? each : ` ${storeLink(each)} `)).join('');
        expect(storedOf(draftOf(stored))).toBe(stored);
      }),
    );
  });
});
