import { withStage } from '@shared/domain/pipeline';
import { assessmentOf } from '@shared/domain/stakeholders';
import { expect, it } from 'vitest';
import { aPerson } from '../../support/records';

it('a deal keeps the stages it entered, and when', () => {
  const first = withStage({ stage: 'prospecting', stageHistory: [{ stage: 'prospecting', on: '2026-01-05' }] }, 'proposal', '2026-02-01');
  expect(first).toEqual({
    stage: 'proposal',
    stageHistory: [
      { stage: 'prospecting', on: '2026-01-05' },
      { stage: 'proposal', on: '2026-02-01' },
    ],
  });
  expect(withStage(first, 'proposal', '2026-03-01')).toEqual(first);
});

it('a stage that is corrected the same day leaves no trace', () => {
  const start = { stage: 'engaging', stageHistory: [{ stage: 'engaging', on: '2026-01-05' }] } as const;
  const wrong = withStage({ ...start, stageHistory: [...start.stageHistory] }, 'won', '2026-02-01');
  expect(withStage(wrong, 'proposal', '2026-02-01').stageHistory.at(-1)).toEqual({ stage: 'proposal', on: '2026-02-01' });
  expect(withStage(wrong, 'engaging', '2026-02-01')).toEqual(start);
});

it('a political field is as sure as its own assessment says, else as the person as a whole', () => {
  const person = aPerson({
    assessment: 'assumed',
    assessedOn: '2026-01-05',
    assessments: { support: { assessment: 'confirmed', on: '2026-02-01', note: 'She said so.' } },
  });
  expect(assessmentOf(person, 'support')).toEqual({ assessment: 'confirmed', on: '2026-02-01', note: 'She said so.' });
  expect(assessmentOf(person, 'influence')).toEqual({ assessment: 'assumed', on: '2026-01-05', note: '' });
});
