import { kpiPeriods } from '@shared/kpis/kpi-periods';
import { surveyResponseSchema, verbatimSchema } from '@shared/model/satisfaction';
import { commentsToFile, moodOf, surveyResult } from '@shared/satisfaction/survey-results';
import { isAbout, themesOverTime } from '@shared/satisfaction/themes';
import { describe, expect, it } from 'vitest';

const said = (id: string, fields: object) => verbatimSchema.parse({ id, accountId: 'a', text: 'words', ...fields });
const answer = (id: string, score: number, fields: object = {}) =>
  surveyResponseSchema.parse({ id, accountId: 'a', surveyId: 's', score, ...fields });

describe('themes over time', () => {
  it('counts a theme once per verbatim, whatever its accents and capitals, by the period it was said in', () => {
    const periods = kpiPeriods('2026-05-10', 'quarter', 1, 2);
    const rows = themesOverTime(
      [
        said('1', { themes: ['Délais', 'delais'], saidOn: '2026-02-01', sentiment: 'negative' }),
        said('2', { themes: ['délais', 'prix'], saidOn: '2026-04-01', sentiment: 'positive' }),
        said('3', { themes: ['prix'] }),
      ],
      periods,
    );
    expect(rows).toEqual([
      { theme: 'Délais', total: 2, negative: 1, positive: 1, counts: [1, 1] },
      { theme: 'prix', total: 2, negative: 0, positive: 1, counts: [0, 1] },
    ]);
    expect(isAbout(said('4', { themes: ['DELAIS'] }), 'délais')).toBe(true);
  });
});

describe('the result of a survey', () => {
  it('is n/a without an answer, and says its margin of error with ten', () => {
    expect(surveyResult({ id: 's', kind: 'nps' }, []).main).toMatchObject({ na: 'no-response' });
    const ten = [10, 10, 9, 9, 9, 8, 8, 7, 3, 6].map((score, index) => answer(String(index), score));
    const { main, count, byScore } = surveyResult({ id: 's', kind: 'nps' }, [...ten, answer('other', 0, { surveyId: 'another' })]);
    expect(main).toMatchObject({ value: 30, inputs: { responses: 10 } });
    expect(count).toBe(10);
    expect(byScore.map((one) => one.count)).toEqual([0, 0, 0, 1, 0, 0, 1, 1, 2, 3, 2]);
  });

  it('gives CES as a mean and as the share that found it easy', () => {
    const { main, easy } = surveyResult(
      { id: 's', kind: 'ces' },
      [7, 6, 6, 5, 3].map((score, index) => answer(String(index), score)),
    );
    expect(main).toMatchObject({ value: 5.4 });
    expect(easy).toMatchObject({ value: 0.8 });
  });

  it('files the comments that are no verbatim yet', () => {
    const responses = [answer('1', 9, { comment: 'Good' }), answer('2', 3, { comment: 'Bad' }), answer('3', 7)];
    expect(commentsToFile(responses, [{ responseId: '1' }]).map(({ id }) => id)).toEqual(['2']);
    expect([moodOf('nps', 9), moodOf('nps', 6), moodOf('ces', 4)]).toEqual(['positive', 'negative', 'neutral']);
  });
});
