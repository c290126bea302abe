import { type ProgrammeStep, programmeStepKeys, programmeStepSchema } from '../model/portfolio';

type StandardStep = (typeof programmeStepKeys)[number];
export type ChecklistStep = {
  readonly step: ProgrammeStep /** False: a standard step that nobody has touched yet. */;
  readonly stored: boolean;
};

/** The launch of a key account programme: the standard steps in their order, stored or not, then our own. Source: seed, "Comment lancer un programme KAM ?". */
export function programmeChecklist(steps: readonly ProgrammeStep[]): ChecklistStep[] {
  const standard = programmeStepKeys.map((key, order) => {
    const stored = steps.find((step) => step.key === key);
    return { step: stored ?? programmeStepSchema.parse({ id: key, key, order }), stored: stored !== undefined };
  });
  const own = steps.filter(({ key }) => key === null).sort((a, b) => a.order - b.order);
  return [...standard, ...own.map((step) => ({ step, stored: true }))];
}

/** How many accounts have what a step asks for. */
type StepEvidence = { readonly have: number; readonly of: number };

type Subjects = {
  readonly accounts: readonly { id: string; ourSponsor: string; theirSponsor: string; status: string }[];
  readonly sponsorPairs: readonly { accountId: string }[];
  readonly accountScores: readonly { accountId: string }[];
  readonly rituals: readonly { accountId: string; kind: string }[];
  readonly reviews: readonly { accountId: string }[];
  readonly objectives: readonly { accountId: string }[];
};

/** What the plans themselves say about the steps that leave a trace in them: of the accounts, former customers left out, those that have it. */
export function programmeEvidence(plans: Subjects): Record<Exclude<StandardStep, 'training'>, StepEvidence> {
  const accounts = plans.accounts.filter(({ status }) => status !== 'former');
  const among = (records: readonly { accountId: string }[]): Set<string> => new Set(records.map(({ accountId }) => accountId));
  const evidence = (has: (account: Subjects['accounts'][number]) => boolean): StepEvidence => ({
    have: accounts.filter(has).length,
    of: accounts.length,
  });
  const [pairs, scored, planned] = [among(plans.sponsorPairs), among(plans.accountScores), among(plans.objectives)];
  const steering = among(plans.rituals.filter(({ kind }) => kind === 'steering-committee'));
  const reviewed = among([...plans.reviews, ...plans.rituals.filter(({ kind }) => kind === 'qbr' || kind === 'ebr')]);
  return {
    criteria: evidence(({ id }) => scored.has(id)),
    sponsors: evidence(({ id, ourSponsor, theirSponsor }) => pairs.has(id) || (ourSponsor !== '' && theirSponsor !== '')),
    'standard-plan': evidence(({ id }) => planned.has(id)),
    steering: evidence(({ id }) => steering.has(id)),
    'review-frame': evidence(({ id }) => reviewed.has(id)),
  };
}
