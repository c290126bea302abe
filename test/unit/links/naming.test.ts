import type { Mark } from '@shared/links/link-targets';
import { matchingNames, namingAt } from '@shared/links/naming';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const names = [
  { id: 'c', mark: '@', name: 'Claire Martin' },
  { id: 'm', mark: '@', name: 'Martin Éclair' },
  { id: 'n', mark: '#', name: 'Close the books in five days' },
] as const;

describe('a name that is being typed', () => {
  it('begins with a mark at the beginning of a word', () => {
    expect(namingAt('-> @Cla', 7)).toEqual({ from: 3, mark: '@', typed: 'Cla' });
    expect(namingAt('« @Cla', 6)).toEqual({ from: 2, mark: '@', typed: 'Cla' });
    expect(namingAt('mail a@b', 8)).toBeNull();
    expect(namingAt('@ Cla', 5)).toBeNull();
    expect(namingAt('# close', 7)).toBeNull();
    expect(namingAt('@Claire\nnext', 12)).toBeNull();
    expect(namingAt('@one two three four five six seven', 34)).toBeNull();
  });

  it('is looked for at the beginning of any word, whatever its accents', () => {
    const found = (typed: string, mark: Mark = '@') => matchingNames(names, { from: 0, mark, typed }).map(({ id }) => id);
    expect(found('mar')).toEqual(['m', 'c']);
    expect(found('ecl')).toEqual(['m']);
    expect(found('five d', '#')).toEqual(['n']);
    expect(found('lose', '#')).toEqual([]);
    expect(found('')).toEqual(['c', 'm']);
  });

  it('is found whatever stands around it', () => {
    fc.assert(
      fc.property(fc.string(), fc.stringMatching(/^[a-z]{0,8}$/), fc.string(), (before, typed, after) => {
        const text = `${before} @${typed}${after}`;
        expect(namingAt(text, before.length + 2 + typed.length)).toEqual({ from: before.length + 1, mark: '@', typed });
      }),
    );
  });
});
