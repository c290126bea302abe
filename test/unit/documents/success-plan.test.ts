import { composeDocument } from '@shared/documents/compose-document';
import { documentText } from '@shared/documents/document-text';
import { successPlan } from '@shared/documents/success-plan';
import { createTranslator } from '@shared/i18n/translator';
import { actionSchema } from '@shared/model/risk';
import { objectiveSchema } from '@shared/model/roadmap';
import { expect, test } from 'vitest';
import { fullPlan } from '../../support/documents/full-plan';
import { markedPlan } from '../../support/documents/marked-plan';
import { clock } from '../../support/documents/plans';

const { today } = clock;
const full = fullPlan();
const accountId = full.account.id;
const plan = {
  ...full,
  objectives: [...full.objectives, objectiveSchema.parse({ id: 'own', accountId, title: 'Win the Leeds lines back' })],
  actions: [
    ...full.actions,
    actionSchema.parse({ id: 'soon', accountId, title: 'Publish the monthly table', dueOn: today, shared: true }),
    actionSchema.parse({ id: 'late', accountId, title: 'Audit of the year', dueOn: '2027-12-01', shared: true }),
    actionSchema.parse({ id: 'mine', accountId, title: 'Find out who signs' }),
  ],
};
const text = documentText(
  composeDocument(plan, {
    kind: 'success-plan',
    edition: 'client',
    locale: 'en',
    paper: 'a4',
    clock,
    mapId: null,
    subjectId: null,
    sections: null,
    sayGaps: false,
  }),
  createTranslator('en'),
);

test('the page shows what the document holds: every goal, need, value and action of one is in the other', () => {
  const { shared } = successPlan(plan, today);
  const titles = [
    ...shared.objectives.map(({ title }) => title),
    ...shared.needs.map(({ statement }) => statement),
    ...shared.hypotheses.map(({ title }) => title),
    ...shared.actions.map(({ title }) => title),
    ...shared.rituals.map(({ name }) => name),
    ...shared.people.map(({ name }) => name),
  ];
  expect(titles.length).toBeGreaterThan(10);
  expect(titles.filter((title) => !text.includes(title.slice(0, 60)))).toEqual([]);
  const hidden = [...plan.objectives, ...plan.actions, ...plan.valueHypotheses].filter(({ title }) => !titles.includes(title));
  expect(hidden.filter(({ title }) => text.includes(title))).toEqual([]);
});

test('what is ours alone is offered, what is due after the document’s ninety days is counted', () => {
  const { shared, notShared } = successPlan(plan, today);
  expect(notShared.objectives).toContain('own');
  expect(notShared.actions).toContain('mine');
  expect(shared.actions.map(({ id }) => id)).toContain('soon');
  expect(shared.laterActions.map(({ id }) => id)).toEqual(['late']);
  expect(notShared.hypotheses).toEqual(plan.valueHypotheses.filter(({ agreement }) => agreement !== 'agreed').map(({ id }) => id));
});

test('nothing internal is in what is shared, whatever the fields hold', () => {
  const mark = 'SECRET-3b1d';
  expect(JSON.stringify(successPlan(markedPlan(mark), today).shared)).not.toContain(mark);
});
