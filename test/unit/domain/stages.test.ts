import { firstStage, withStage } from '@shared/domain/pipeline';
import { assessmentOf } from '@shared/domain/stakeholders';
import type { OpportunityStage } from '@shared/model/opportunity';
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

it('a deal that comes with a stage has been in it since the day that is known of it, else since today', () => {
  const began = (stage: OpportunityStage, openedOn: string | null, closeDate: string | null) =>
    firstStage({ stage, openedOn, closeDate }, '2026-03-12').map((entry) => `${entry.stage} ${entry.on}`);
  expect(began('prospecting', '2026-01-05', '2026-06-30')).toEqual(['prospecting 2026-01-05']);
  expect(began('prospecting', null, null)).toEqual(['prospecting 2026-03-12']);
  expect(began('proposal', '2026-01-05', '2026-02-01')).toEqual(['proposal 2026-03-12']);
  expect(began('won', '2026-01-05', '2026-02-01')).toEqual(['won 2026-02-01']);
  expect(began('lost', '2026-01-05', '2027-01-01')).toEqual(['lost 2026-03-12']);
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
