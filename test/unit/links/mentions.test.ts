import { storeLink } from '@shared/links/link';
import { isLinkable, linkTargets } from '@shared/links/link-targets';
import { indexMentions, mentionsOf, referrersOf } from '@shared/links/mentions';
import { describe, expect, it } from 'vitest';

const claire = storeLink({ table: 'people', id: 'p', name: 'Claire Martin' });
const records = {
  people: [{ id: 'p', name: 'Claire Durand', privateNotes: `Herself: ${claire}` }],
  needs: [{ id: 'n', statement: 'Close in three days', response: `${claire} asked.\nAgain ${claire}.`, personIds: ['p'] }],
  reviews: [{ id: 'r', title: '', commitments: [{ text: `Send it to ${claire}` }] }],
  risks: [{ id: 'k', title: 'She leaves', description: 'Nobody named', personId: 'p' }],
  mapSnapshots: [{ id: 's', content: { note: claire } }],
  meetings: [
    { id: 'old', title: 'Committee', date: '2026-01-05' },
    { id: 'new', title: 'Committee', date: '2026-04-05' },
  ],
};

describe('who names whom', () => {
  it('is known for each field that names a record, however deep, and not for the record itself nor for copies', () => {
    const found = mentionsOf(indexMentions(records), 'people', 'p');
    expect(found).toEqual([
      { table: 'needs', id: 'n', field: 'response', excerpt: 'Claire Martin asked. Again Claire Martin.' },
      { table: 'reviews', id: 'r', field: 'commitments', excerpt: 'Send it to Claire Martin' },
    ]);
    expect(mentionsOf(indexMentions(records), 'needs', 'n')).toEqual([]);
  });

  it('is shown with the words around the name, cut between words', () => {
    const far = 'far away '.repeat(20);
    const [mention] = mentionsOf(
      indexMentions({ needs: [{ id: 'n', response: `${far}${claire} ${far}` }] }, () => 'Claire Durand'),
      'people',
      'p',
    );
    expect(mention?.excerpt).toMatch(/^…(far |away )+Claire Durand (far |away )+\S*…$/);
    expect(mention?.excerpt.length).toBeLessThan(150);
  });

  it('goes beside who points at it with a field', () => {
    expect(referrersOf(records, 'people', 'p')).toEqual([
      { table: 'needs', id: 'n', field: 'personIds' },
      { table: 'risks', id: 'k', field: 'personId' },
    ]);
  });
});

describe('what a text can name', () => {
  it('is everything of the plan that is called something, people first, the latest of one name first', () => {
    expect(linkTargets(records, (a, b) => a.localeCompare(b)).map(({ mark, id }) => `${mark}${id}`)).toEqual([
      '@p',
      '#n',
      '#k',
      '#new',
      '#old',
    ]);
  });

  it('stands in paragraphs, not in names', () => {
    expect(isLinkable('needs', 'response')).toBe(true);
    expect(isLinkable('meetings', 'minutes')).toBe(true);
    expect(isLinkable('needs', 'statement')).toBe(false);
    expect(isLinkable('risks', 'title')).toBe(false);
    expect(isLinkable('risks', 'accountId')).toBe(false);
  });
});
