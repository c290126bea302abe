import { matchingNames, namingAt, takeNeed, writeName } from '@shared/domain/minutes-names';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const names = [
  { id: 'c', mark: '@', name: 'Claire Martin' },
  { id: 'm', mark: '@', name: 'Martin Éclair' },
  { id: 'n', mark: '#', name: 'Close the books in five days' },
] as const;

describe('names in minutes', () => {
  it('are typed after a mark at the beginning of a word', () => {
    expect(namingAt('-> @Cla', 7)).toEqual({ from: 3, mark: '@', typed: 'Cla' });
    expect(namingAt('mail a@b', 8)).toBeNull();
    expect(namingAt('@ Cla', 5)).toBeNull();
    expect(namingAt('# close', 7)).toBeNull();
    expect(namingAt('@Claire\nnext', 12)).toBeNull();
  });

  it('match by the beginning of any word, whatever its accents, and stop once written out', () => {
    const naming = (typed: string, mark: '@' | '#' = '@') => ({ from: 0, mark, typed });
    expect(matchingNames(names, naming('mar')).map(({ id }) => id)).toEqual(['m', 'c']);
    expect(matchingNames(names, naming('ecl')).map(({ id }) => id)).toEqual(['m']);
    expect(matchingNames(names, naming('five', '#')).map(({ id }) => id)).toEqual(['n']);
    expect(matchingNames(names, naming('Claire Martin'))).toEqual([]);
  });

  it('are written out in place, with a space after them unless one is there', () => {
    expect(writeName('-> @Cla', { from: 3, mark: '@', typed: 'Cla' }, 'Claire Martin')).toEqual({ text: '-> @Claire Martin ', caret: 18 });
    expect(writeName('@Cla, then', { from: 0, mark: '@', typed: 'Cla' }, 'Claire')).toEqual({ text: '@Claire, then', caret: 7 });
  });

  it('leave the text before and after them as it was', () => {
    fc.assert(
      fc.property(fc.string(), fc.stringMatching(/^[a-z]{0,8}$/), fc.string(), (before, typed, after) => {
        const text = `${before} @${typed}${after}`;
        const naming = namingAt(text, before.length + 2 + typed.length);
        expect(naming).toEqual({ from: before.length + 1, mark: '@', typed });
        const written = writeName(text, naming ?? expect.fail('a name'), 'Claire');
        expect(written.text.startsWith(`${before} @Claire`)).toBe(true);
        expect(written.text.endsWith(after)).toBe(true);
      }),
    );
  });

  it('say which need a line is about', () => {
    const needs = [
      { id: 'short', statement: 'Close the books' },
      { id: 'long', statement: 'Close the books in five days' },
    ];
    expect(takeNeed('Send the plan #close the books in five days @Claire', needs)).toEqual({
      needId: 'long',
      rest: 'Send the plan @Claire',
    });
    expect(takeNeed('Send it #risk', needs)).toEqual({ needId: null, rest: 'Send it #risk' });
  });
});
