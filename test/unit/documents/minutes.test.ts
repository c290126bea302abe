import { composeDocument } from '@shared/documents/compose-document';
import type { ComposeOptions } from '@shared/documents/context';
import { documentText } from '@shared/documents/document-text';
import { createTranslator } from '@shared/i18n/translator';
import { decisionSchema } from '@shared/model/meeting';
import type { Plan } from '@shared/model/plan';
import { actionSchema } from '@shared/model/risk';
import { describe, expect, it } from 'vitest';
import { fullPlan } from '../../support/documents/full-plan';
import { clock } from '../../support/documents/plans';

const options: ComposeOptions = {
  kind: 'minutes',
  edition: 'internal',
  locale: 'en',
  paper: 'a4',
  clock,
  mapId: null,
  subjectId: null,
  sections: null,
  sayGaps: false,
};

/** The last meeting held, with minutes; of its two actions one is shared. */
function written(): Plan {
  const plan = fullPlan();
  const held = plan.meetings.find(({ title }) => title === 'Operations review');
  if (!held) throw new Error('no meeting in the plan');
  const minutes = [
    'Castings were late twice.',
    '- Gdańsk runs',
    '- Leeds waits',
    '-> Send the spare parts list by 12/03/2026',
    '! Weekly call until June',
    '? Who signs in Gdańsk',
  ].join('\n');
  const of = { accountId: held.accountId, meetingId: held.id };
  return {
    ...plan,
    meetings: plan.meetings.map((meeting) =>
      meeting.id === held.id ? { ...meeting, minutes, conclusions: 'Both plants go on as planned.' } : meeting,
    ),
    actions: [
      actionSchema.parse({ id: 'x1', ...of, title: 'Book the line stop', dueOn: '2026-02-20', shared: true }),
      actionSchema.parse({ id: 'x2', ...of, title: 'Prepare the price talk', dueOn: '2026-03-01' }),
    ],
    decisions: [decisionSchema.parse({ id: 'd1', ...of, title: 'Second shift from April', state: 'taken', shared: true })],
  };
}
const textOf = (change: Partial<ComposeOptions>, plan = written()) =>
  documentText(composeDocument(plan, { ...options, ...change }), createTranslator(change.locale ?? 'en'));

describe('minutes', () => {
  it('are those of the last meeting held: decided, agreed, open, and the notes without what stands above', () => {
    const text = textOf({});
    expect(text).toContain('Operations review · 18 February 2026');
    expect(text).toContain('1. Second shift from April');
    expect(text).toContain('2. Weekly call until June');
    expect(text).toMatch(/- 20 Feb 2026, late · Book the line stop/);
    expect(text).toMatch(/- 12 Mar 2026 · Send the spare parts list/);
    expect(text).toContain('- Who signs in Gdańsk');
    expect(text).toContain('NOTES\nCastings were late twice.\n- Gdańsk runs\n- Leeds waits');
    expect(text.match(/Weekly call/g)).toHaveLength(1);
    expect(text).toContain('Next meeting: 19 March 2026 · Renewal and value guarantee');
  });

  it('tell the client what is shared and what both sides may read, and nothing that was noted', () => {
    const text = textOf({ edition: 'client' });
    expect(text).toContain('Both plants go on as planned.');
    expect(text).toContain('Book the line stop');
    expect(text).toContain('Second shift from April');
    expect(text).not.toMatch(/price talk|Weekly call|Castings|spare parts|Who signs/);
  });

  it('follow the language, and say so where a meeting has nothing yet', () => {
    expect(textOf({ locale: 'fr' })).toContain('DÉCISIONS PRISES');
    expect(textOf({ locale: 'fr' })).toContain('Quand\u202f: 18 février 2026');
    const bare = { ...written(), meetings: [] };
    expect(textOf({ sayGaps: true }, bare)).toContain('No meeting is recorded for this account.');
  });
});
