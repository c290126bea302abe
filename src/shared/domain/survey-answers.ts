import type { CalendarDate } from '../model/fields';
import { isWithin, type Period } from './calendar';
import { counted, type FigureBasis } from './figure';

export type SurveyAnswer = { readonly score: number; readonly answeredOn: CalendarDate | null };

/** The scores answered in a period, and what to say of them: answers without a day are left out, because they belong to no period. */
export function answersIn(answers: readonly SurveyAnswer[], period: Period): { scores: number[]; basis: Partial<FigureBasis> } {
  const inside = answers.flatMap(({ score, answeredOn }) =>
    answeredOn !== null && isWithin(answeredOn, period) ? [{ score, answeredOn }] : [],
  );
  const days = inside.map(({ answeredOn }) => answeredOn).sort();
  return {
    scores: inside.map(({ score }) => score),
    basis: {
      period,
      dataDate: days.at(-1) ?? null,
      notes: counted({ undated: answers.filter(({ answeredOn }) => answeredOn === null).length }),
    },
  };
}
