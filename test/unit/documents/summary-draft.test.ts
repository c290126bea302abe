import { composeDocument } from '@shared/documents/compose-document';
import type { ComposeOptions } from '@shared/documents/context';
import { summaryDraft } from '@shared/documents/summary-draft';
import { type DocumentSummary, documentSummarySchema } from '@shared/model/document-summary';
import type { Plan } from '@shared/model/plan';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fullPlan } from '../../support/documents/full-plan';
import { clock } from '../../support/documents/plans';

const plan = fullPlan();
const options = (change: Partial<ComposeOptions> = {}): ComposeOptions => ({
  kind: 'account-plan',
  edition: 'internal',
  locale: 'en',
  paper: 'a4',
  clock,
  mapId: null,
  subjectId: null,
  sections: null,
  sayGaps: true,
  ...change,
});
const written = (fields: Partial<DocumentSummary>): Plan => ({
  ...plan,
  documentSummaries: [
    documentSummarySchema.parse({
      id: 'ds1',
      accountId: plan.account.id,
      document: 'account-plan',
      edition: 'internal',
      language: 'en',
      ...fields,
    }),
  ],
});
const said = (of: Plan, change: Partial<ComposeOptions> = {}) => JSON.stringify(composeDocument(of, options(change)));

describe('the summary of a document', () => {
  it('is proposed as points, each a line, in the words of the document', () => {
    const draft = summaryDraft(plan, options(), clock.today);
    expect(draft?.texts.map(({ which }) => which)).toEqual(['asked', 'moved', 'why']);
    expect(draft?.written).toBeNull();
    const tree = said(plan);
    for (const { proposed } of draft?.texts ?? []) {
      expect(proposed).not.toBe('');
      for (const line of proposed.split('\n')) expect(tree).toContain(JSON.stringify(line.split('. ')[0]).slice(1, -1));
    }
  });

  it('is none where the document opens otherwise', () => {
    expect(summaryDraft(plan, options({ kind: 'qbr' }), clock.today)).toBeNull();
  });

  it('prints what was written, the first sentence in bold, and leaves the other texts to the plan', () => {
    const tree = said(written({ moved: 'Orders doubled. The second plant joined.\n\nOne point only' }));
    expect(tree).toContain('{"kind":"text","text":"Orders doubled.","strong":true},{"kind":"text","text":" The second plant joined."}');
    expect(tree).toContain('{"kind":"text","text":"One point only"}');
    const [asked] = summaryDraft(plan, options(), clock.today)?.texts ?? [];
    expect(tree).toContain(JSON.stringify(asked?.proposed.split('. ')[0]).slice(1, -1));
  });

  it('is the proposed document again when every line was left as it was', () => {
    const texts = summaryDraft(plan, options(), clock.today)?.texts ?? [];
    const same = written(Object.fromEntries(texts.map(({ which, proposed }) => [which, proposed])));
    expect(said(same)).toBe(said(plan));
  });

  it('belongs to one document, edition, language and review', () => {
    const text = 'Only for this one';
    expect(said(written({ moved: text }), { locale: 'fr' })).not.toContain(text);
    const [review] = plan.reviews.filter(({ kind }) => kind === 'ebr');
    const ebr = { kind: 'ebr', subjectId: review?.id ?? null } as const;
    expect(said(written({ document: 'ebr', reviewId: review?.id ?? null, moved: text }), ebr)).toContain(text);
    expect(said(written({ document: 'ebr', reviewId: null, moved: text }), ebr)).not.toContain(text);
  });

  it('never lends the client a word of what was written for us', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('asked', 'moved', 'why'),
        fc.constantFrom('account-plan', 'ebr', 'one-page', 'success-plan'),
        fc.constantFrom('en', 'fr'),
        (which, kind, locale) => {
          const secret = written({ [which]: 'zqxsecret', document: kind === 'ebr' ? 'ebr' : 'account-plan', language: locale });
          expect(said(secret, { kind, edition: 'client', locale })).not.toContain('zqxsecret');
          const draft = summaryDraft(secret, { kind, edition: 'client', locale, subjectId: null }, clock.today);
          expect(JSON.stringify(draft ?? null)).not.toContain('zqxsecret');
        },
      ),
      { numRuns: 24 },
    );
  });

  it('is proposed to the client from what the client may read', () => {
    const draft = summaryDraft(plan, options({ edition: 'client' }), clock.today);
    const internal = summaryDraft(plan, options(), clock.today);
    expect(draft?.texts.find(({ which }) => which === 'moved')?.proposed).not.toBe('');
    expect(draft?.texts.find(({ which }) => which === 'why')?.proposed).toBe('');
    expect(draft?.texts).not.toEqual(internal?.texts);
    expect(said(written({ edition: 'client', why: 'We staffed the second shift' }), { edition: 'client' })).toContain('second shift');
  });
});
