import { takeNeed } from '@shared/domain/minutes-needs';
import { linkName } from '@shared/links/link';
import { describe, expect, it } from 'vitest';

describe('needs in minutes', () => {
  it('say which need a line is about', () => {
    const needs = [
      { id: 'short', statement: 'Close the books' },
      { id: 'long', statement: 'Close the books in five days' },
    ];
    expect(takeNeed('Send the plan #close the books in five days @Claire', needs)).toEqual({
      needId: 'long',
      rest: 'Send the plan @Claire',
    });
    const sentence = `Close the books ${'without anybody staying late '.repeat(5)}`;
    const named = `Ask Claire #${linkName(sentence)} today`;
    expect(takeNeed(named, [{ id: 'cut', statement: sentence }])).toEqual({ needId: 'cut', rest: 'Ask Claire today' });
    expect(takeNeed('Send it #risk', needs)).toEqual({ needId: null, rest: 'Send it #risk' });
  });
});
