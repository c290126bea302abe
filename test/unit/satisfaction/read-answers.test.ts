import { surveyResponseSchema } from '@shared/model/satisfaction';
import { readAnswers } from '@shared/satisfaction/read-answers';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const people = [
  { id: 'claire', name: 'Claire Martin' },
  { id: 'paul', name: 'Paul Durand' },
  { id: 'paula', name: 'Paula Durand' },
];
const context = { kind: 'nps', locale: 'fr', people, businessUnits: [{ id: 'plant', name: 'Usine de Lyon' }], responses: [] } as const;
const row = (...cells: string[]) => cells.join('\t');

describe('answers pasted from a spreadsheet', () => {
  it('reads score, person, unit, date and comment in that order', () => {
    const read = readAnswers(row('9', 'Claire Martin', 'usine de lyon', '12/03/2026', 'Très bien'), context);
    expect(read.answers).toEqual([
      { score: 9, personId: 'claire', businessUnitId: 'plant', answeredOn: '2026-03-12', comment: 'Très bien' },
    ]);
    expect(read.rejected).toEqual([]);
  });

  it('follows headings, whatever their order and language', () => {
    const text = [
      row('Répondant', 'Commentaire', 'Note', 'Date'),
      row('Martin, Claire', 'Rien à dire', '10/10', '12 mars 2026 10:42'),
    ].join('\r\n');
    expect(readAnswers(text, context).answers).toEqual([
      { score: 10, personId: 'claire', businessUnitId: null, answeredOn: '2026-03-12', comment: 'Rien à dire' },
    ]);
  });

  it('finds the score under a whole question, and people by their address', () => {
    const text = [
      row('Horodateur', 'Adresse e-mail', 'Nous recommanderiez-vous\u202f?', 'Pourquoi ?'),
      row('12/03/2026 10:42:01', 'claire.martin@client.example', '9', 'Rapide'),
      row('13/03/2026 08:00', 'x@client.example', '4', ''),
    ].join('\n');
    const known = { ...context, people: people.map((one) => ({ ...one, email: `${one.id}.martin@client.example` })) };
    const { answers, remarks, rejected } = readAnswers(text, known);
    expect(answers.map(({ score, personId, answeredOn }) => [score, personId, answeredOn])).toEqual([
      [9, 'claire', '2026-03-12'],
      [4, null, '2026-03-13'],
    ]);
    expect([rejected, remarks.map(({ what }) => what)]).toEqual([[], ['unknown-person']]);
  });

  it('keeps out what has no score or no day that can be read, and says which row', () => {
    const text = [row('', 'Claire'), row('very good'), row('11'), row('8', '', '', 'soon'), row('7,5'), row('0')].join('\n');
    const { answers, rejected } = readAnswers(text, context);
    expect(answers.map(({ score }) => score)).toEqual([0]);
    expect(rejected).toEqual([
      { row: 1, text: 'Claire', what: 'no-score' },
      { row: 2, text: 'very good', what: 'bad-score' },
      { row: 3, text: '11', what: 'off-scale' },
      { row: 4, text: 'soon', what: 'bad-date' },
      { row: 5, text: '7,5', what: 'bad-score' },
    ]);
  });

  it('has the scale of the survey: 0 is an NPS and no CES', () => {
    expect(readAnswers('0', context).answers).toHaveLength(1);
    expect(readAnswers('0', { ...context, kind: 'ces' }).rejected).toMatchObject([{ what: 'off-scale' }]);
    expect(readAnswers('6/7', { ...context, kind: 'ces' }).answers).toMatchObject([{ score: 6 }]);
  });

  it('lets an unknown or doubtful name in without its person, and says so', () => {
    const { answers, remarks } = readAnswers([row('9', 'Durand', 'Nantes'), row('8', 'Paula')].join('\n'), context);
    expect(answers).toMatchObject([
      { score: 9, personId: null, businessUnitId: null },
      { score: 8, personId: 'paula' },
    ]);
    expect(remarks).toEqual([
      { row: 1, text: 'Durand', what: 'unknown-person' },
      { row: 1, text: 'Nantes', what: 'unknown-unit' },
    ]);
  });

  it('adds the same block only once, and says of a second answer that it is one', () => {
    const responses = [
      surveyResponseSchema.parse({ id: 'r', accountId: 'a', surveyId: 's', score: 9, personId: 'claire', answeredOn: '2026-03-12' }),
    ];
    const text = [row('9', 'Claire Martin', '', '12/03/2026'), row('4', 'Claire Martin', '', '13/03/2026')].join('\n');
    const { answers, known, remarks } = readAnswers(text, { ...context, responses });
    expect(known).toBe(1);
    expect(answers).toMatchObject([{ score: 4 }]);
    expect(remarks).toEqual([{ row: 2, text: 'Claire Martin', what: 'answered-before' }]);
  });

  it('accounts for every row that holds anything', () => {
    const cells = fc.array(
      fc.string({ maxLength: 12 }).map((text) => text.replace(/[\t\n\r;"]/g, ' ')),
      { minLength: 1, maxLength: 6 },
    );
    fc.assert(
      fc.property(fc.array(cells, { maxLength: 20 }), (rows) => {
        const text = `score\n${rows.map((one) => one.join('\t')).join('\n')}`;
        const { answers, rejected, known } = readAnswers(text, context);
        const filled = rows.filter((one) => one.some((cell) => cell.trim() !== '')).length;
        expect(answers.length + rejected.length + known).toBe(filled);
        expect(answers.every(({ score }) => score >= 0 && score <= 10)).toBe(true);
      }),
    );
  });
});
