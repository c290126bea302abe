import { createTranslator } from '@shared/i18n/translator';
import { portfolioSettingsSchema } from '@shared/model/portfolio';
import { defaultCriteria, type ScoringCriterion } from '@shared/model/scoring';
import { tableNames } from '@shared/model/table-names';
import { type TeamMember, teamMemberSchema } from '@shared/model/team';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadSample } from '@/features/sample/load-sample';
import { commit } from '@/persistence/commit';
import { redo, undo } from '@/persistence/history';
import { listAccounts } from '@/persistence/queries/accounts';
import { loadPlan } from '@/persistence/queries/plan';
import { closeStore } from '@/persistence/store';
import { dismissToast, useToasts } from '@/ui/toast';
import { type MemoryJournal, memoryJournal } from '../../support/memory-journal';
import { dumpStore, openTestStore } from '../../support/store';

let journal: MemoryJournal;

beforeEach(async () => {
  journal = memoryJournal();
  await openTestStore({ journal });
});
afterEach(async () => {
  for (const { id } of useToasts.getState().toasts) dismissToast(id);
  await closeStore();
});

const today = '2026-11-23';
const load = (locale: 'en' | 'fr') => loadSample(locale, createTranslator(locale), today);

describe.each(['en', 'fr'] as const)('loading the sample in %s', (locale) => {
  it('is one commit with the whole portfolio, and undo leaves nothing of it', async () => {
    const loaded = await load(locale);
    expect(journal.records).toHaveLength(1);
    expect(journal.records[0]?.label).toEqual({ key: 'loadSample', params: {} });
    const stored = await dumpStore();
    expect(stored.accounts).toHaveLength(5);
    expect(tableNames.filter((table) => !stored[table]?.length)).toEqual(['documentSummaries', 'importReports']);
    expect((await loadPlan(loaded?.accountId ?? ''))?.account.name).toBe('Aurevane');

    await undo();
    expect(await dumpStore()).toEqual({});
    await redo();
    expect(await listAccounts()).toHaveLength(5);
  });

  it('offers to take it back where it says that it is there', async () => {
    await load(locale);
    const [toast] = useToasts.getState().toasts;
    expect(toast?.message).toBe(createTranslator(locale)('sample:loaded'));
    await toast?.undo?.();
    expect(await dumpStore()).toEqual({});
  });
});

describe('the sample a second time', () => {
  it('changes nothing and answers the account that is there, in the other language too', async () => {
    const first = await load('en');
    expect(await load('en')).toEqual({ accountId: first?.accountId, wasThere: true });
    expect(await load('fr')).toEqual({ accountId: first?.accountId, wasThere: true });
    expect(journal.records).toHaveLength(1);
  });

  it('comes again after it was taken back, as records of its own', async () => {
    const first = await load('en');
    await undo();
    const second = await load('fr');
    expect(second).toMatchObject({ wasThere: false });
    expect(second?.accountId).not.toBe(first?.accountId);
    expect(await listAccounts()).toHaveLength(5);
  });
});

describe('beside what the portfolio has of its own', () => {
  it('leaves the user’s settings and criteria alone, and whoever they said they are', async () => {
    await commit({ key: 'loadSample' }, [
      { op: 'create', table: 'portfolioSettings', record: portfolioSettingsSchema.parse({ id: 'portfolio', companyName: 'Mine' }) },
      { op: 'create', table: 'teamMembers', record: teamMemberSchema.parse({ id: 'me', name: 'Me', isMe: true }) },
      { op: 'create', table: 'scoringCriteria', record: { ...defaultCriteria[0], id: 'ours', weight: 100 } as ScoringCriterion },
    ]);
    expect(await load('en')).toMatchObject({ wasThere: false });
    const { portfolioSettings, teamMembers, scoringCriteria, accountScores, kpiMeasures } = await dumpStore();
    expect(portfolioSettings).toMatchObject([{ companyName: 'Mine' }]);
    expect(teamMembers?.filter((member) => (member as TeamMember).isMe)).toMatchObject([{ id: 'me' }]);
    expect(scoringCriteria).toMatchObject([{ id: 'ours' }]);
    expect(accountScores ?? []).toEqual([]);
    expect(kpiMeasures?.length).toBeGreaterThan(100);
  });
});
