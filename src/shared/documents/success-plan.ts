import type { CalendarDate } from '../model/fields';
import type { Plan } from '../model/plan';
import { presentPeople } from './account-plan/client-sections';
import { type ClientPlan, projectForClient } from './client-projection';
import { nextActions } from './parts/actions';
import { liveNeeds } from './parts/needs';
import { liveObjectives } from './parts/roadmap';

/** What both sides read: the records of the success plan document, without anything internal. */
export type SharedPlan = {
  readonly needs: ClientPlan['needs'];
  readonly objectives: ClientPlan['objectives'];
  readonly initiatives: ClientPlan['initiatives'];
  readonly milestones: ClientPlan['milestones'];
  readonly hypotheses: ClientPlan['valueHypotheses'];
  /** Open, due within the document's ninety days or without a day. */
  readonly actions: ClientPlan['actions'];
  /** Shared too, and due later than the document tells of. */
  readonly laterActions: ClientPlan['actions'];
  readonly rituals: ClientPlan['rituals'];
  readonly people: ClientPlan['people'];
  readonly teamMembers: ClientPlan['teamMembers'];
};

/** What could be shared and is not yet: by id, in the order of the plan. */
export type NotShared = {
  readonly objectives: readonly string[];
  readonly initiatives: readonly string[];
  readonly actions: readonly string[];
  /** Not agreed with the client yet. */
  readonly hypotheses: readonly string[];
};

/**
 * The success plan of an account as both sides read it, and what is still ours alone. Everything shown is read from the client's projection by
 * the very functions that the document is composed with, so that page and document cannot differ.
 */
export function successPlan(plan: Plan, today: CalendarDate): { shared: SharedPlan; notShared: NotShared } {
  const client = projectForClient(plan);
  const actions = nextActions(today, client.actions);
  const told = new Set(actions.map(({ id }) => id));
  const open = ({ state }: { readonly state: string }) => state === 'open' || state === 'active';
  const members = membersOf(client);
  const ids = (records: readonly { readonly id: string }[]) => records.map(({ id }) => id);
  return {
    shared: {
      needs: liveNeeds(client.needs),
      objectives: liveObjectives(client),
      initiatives: client.initiatives.filter(isLive),
      milestones: client.milestones,
      hypotheses: client.valueHypotheses,
      actions,
      laterActions: client.actions.filter((action) => open(action) && !told.has(action.id)),
      rituals: client.rituals,
      people: presentPeople(client, today),
      teamMembers: client.teamMembers.filter(({ id }) => members.has(id)),
    },
    notShared: {
      objectives: ids(plan.objectives.filter(({ shared, state }) => !shared && state !== 'dropped')),
      initiatives: ids(plan.initiatives.filter((initiative) => !initiative.shared && isLive(initiative))),
      actions: ids(plan.actions.filter((action) => !action.shared && open(action))),
      hypotheses: ids(plan.valueHypotheses.filter(({ agreement }) => agreement !== 'agreed')),
    },
  };
}

const isLive = ({ state }: Pick<Plan['initiatives'][number], 'state'>): boolean => state !== 'stopped';

/** Ours that the document names: who owns what is shared, keeps a line to a sponsor or sits in a ritual. */
const membersOf = (client: ClientPlan): ReadonlySet<string> =>
  new Set(
    [
      ...client.objectives.map(({ ownerMemberId }) => ownerMemberId),
      ...client.initiatives.map(({ ownerMemberId }) => ownerMemberId),
      ...client.actions.map(({ ownerMemberId }) => ownerMemberId),
      ...client.sponsorPairs.map(({ memberId }) => memberId),
      ...client.raciRoles.map(({ memberId }) => memberId),
      ...client.rituals.flatMap(({ memberIds }) => memberIds),
    ].filter((id) => id !== null),
  );
