import type { Account } from '../model/account';
import type { CalendarDate } from '../model/fields';
import type { Plan } from '../model/plan';
import type { PortfolioSettings } from '../model/portfolio';
import { isActionOpen } from './actions';
import { daysBetween } from './calendar';
import { isAnswered } from './needs';
import { isOpen, isPastClose } from './pipeline';
import { settingsOf } from './plan/figure-context';
import { validateRaci } from './raci';
import { isRiskLive, isUnmitigated } from './risks';
import { needsCare, sponsorPlans } from './sponsors';
import { isPresent, missingRoles, threadsOf } from './stakeholders';

/** The part of the plan in which a gap is filled. */
export const planParts = [
  'profile',
  'stakeholders',
  'decisions',
  'needs',
  'whiteSpace',
  'opportunities',
  'roadmap',
  'value',
  'team',
  'governance',
  'health',
  'risks',
  'actions',
  'meetings',
  'reviews',
] as const;
export type PlanPart = (typeof planParts)[number];

type Read = { readonly plan: Plan; readonly today: CalendarDate };
/** Answers how many records are concerned: 0 met, null not applicable. Yes and no count as one. */
type Check = (read: Read) => number | boolean | null;

const empty =
  (field: keyof Account): Check =>
  ({ plan: { account } }) =>
    account[field] === null || account[field] === '';
const present = ({ plan, today }: Read) => plan.people.filter((person) => isPresent(person, today));
/** Of people there are none to be found wanting in: that nobody is known is a gap of its own. */
const among =
  (check: (people: Plan['people'], settings: PortfolioSettings) => number | boolean): Check =>
  (read) => {
    const people = present(read);
    return people.length === 0 ? null : check(people, settingsOf(read.plan.portfolioSettings));
  };
const none = (list: readonly unknown[]) => list.length === 0;
/** How many of a list have a gap; not applicable to an empty one. */
const count = <T>(list: readonly T[], isGap: (item: T) => boolean): number | null => (none(list) ? null : list.filter(isGap).length);

const liveObjectives = ({ plan }: Read) => plan.objectives.filter(({ state }) => state === 'open');
const liveInitiatives = ({ plan }: Read) => plan.initiatives.filter(({ state }) => state === 'planned' || state === 'active');
const openActions = ({ plan }: Read) => plan.actions.filter(isActionOpen);
const openDeals = ({ plan }: Read) => plan.opportunities.filter(isOpen);

/** What a plan is asked, in the order in which a reader misses it. */
const checks = {
  'no-one': { part: 'stakeholders', check: (read) => none(present(read)) },
  'no-decision-maker': { part: 'stakeholders', check: among((people) => missingRoles(people).includes('decision-maker')) },
  'no-champion': { part: 'stakeholders', check: among((people) => missingRoles(people).includes('champion')) },
  'no-evaluator': { part: 'stakeholders', check: among((people) => missingRoles(people).includes('evaluator')) },
  'single-threaded': { part: 'stakeholders', check: among((people, { contactsWanted }) => threadsOf(people).count < contactsWanted) },
  'support-unknown': { part: 'stakeholders', check: among((people) => people.filter(({ support }) => support === null).length) },
  'no-decision': { part: 'decisions', check: ({ plan }) => !plan.decisions.some(({ state }) => state === 'sought') },
  'no-need': { part: 'needs', check: ({ plan }) => none(plan.needs) },
  'need-unanswered': { part: 'needs', check: ({ plan }) => count(plan.needs, (need) => !isAnswered(need, plan)) },
  'no-objective': { part: 'roadmap', check: (read) => none(read.plan.objectives) },
  'objective-unmeasured': { part: 'roadmap', check: (read) => count(liveObjectives(read), ({ target }) => target === null) },
  'initiative-undated': {
    part: 'roadmap',
    check: (read) => count(liveInitiatives(read), ({ startsOn, endsOn }) => startsOn === null || endsOn === null),
  },
  'initiative-unowned': {
    part: 'roadmap',
    check: (read) => count(liveInitiatives(read), ({ ownerMemberId, ownerPersonId }) => ownerMemberId === null && ownerPersonId === null),
  },
  'no-hypothesis': { part: 'value', check: ({ plan }) => none(plan.valueHypotheses) },
  'hypothesis-without-baseline': { part: 'value', check: ({ plan }) => count(plan.valueHypotheses, ({ baseline }) => baseline === null) },
  'deal-without-amount': { part: 'opportunities', check: (read) => count(openDeals(read), ({ amount }) => amount === null) },
  'deal-without-date': { part: 'opportunities', check: (read) => count(openDeals(read), ({ closeDate }) => closeDate === null) },
  'deal-past-close': { part: 'opportunities', check: (read) => count(openDeals(read), (deal) => isPastClose(deal, read.today)) },
  'no-white-space': { part: 'whiteSpace', check: ({ plan }) => none(plan.whiteSpaceCells) },
  'no-risk': { part: 'risks', check: ({ plan }) => none(plan.risks) },
  'risk-unmitigated': {
    part: 'risks',
    check: ({ plan }) => count(plan.risks.filter(isRiskLive), (risk) => isUnmitigated(risk, plan.actions)),
  },
  'action-unowned': {
    part: 'actions',
    check: (read) => count(openActions(read), ({ ownerMemberId, ownerPersonId }) => ownerMemberId === null && ownerPersonId === null),
  },
  'action-overdue': { part: 'actions', check: (read) => count(openActions(read), ({ dueOn }) => dueOn !== null && dueOn < read.today) },
  'health-unassessed': {
    part: 'health',
    check: ({ plan, today }) =>
      !plan.healthAssessments.some(({ assessedOn }) => daysBetween(assessedOn, today) <= settingsOf(plan.portfolioSettings).staleAfterDays),
  },
  'no-team': { part: 'team', check: ({ plan }) => none(plan.accountMembers) },
  'no-our-sponsor': { part: 'team', check: (read) => none(read.plan.sponsorPairs) && empty('ourSponsor')(read) },
  'no-their-sponsor': { part: 'team', check: (read) => none(read.plan.sponsorPairs) && empty('theirSponsor')(read) },
  'sponsors-apart': {
    part: 'team',
    check: ({ plan, today }) => (none(plan.sponsorPairs) ? null : sponsorPlans(plan, today).filter(needsCare).length),
  },
  'no-raci': { part: 'governance', check: ({ plan }) => none(plan.raciActivities) },
  'raci-unclear': {
    part: 'governance',
    check: ({ plan }) => {
      const ids = plan.raciActivities.map(({ id }) => id);
      const wrong = validateRaci(ids, plan.raciAssignments).filter(({ severity }) => severity === 'error');
      return none(ids) ? null : new Set(wrong.map(({ activityId }) => activityId)).size;
    },
  },
  'no-meeting-ahead': {
    part: 'meetings',
    check: ({ plan, today }) =>
      !plan.meetings.some(({ date }) => date !== null && date >= today) &&
      !plan.ritualDates.some(({ date, state }) => state === 'planned' && date >= today),
  },
  'no-review-ahead': {
    part: 'reviews',
    check: ({ plan, today }) =>
      !plan.reviews.some(({ plannedOn, state }) => state === 'planned' && plannedOn !== null && plannedOn >= today),
  },
  'no-owner': { part: 'profile', check: empty('owner') },
  'no-renewal': { part: 'profile', check: empty('renewalDate') },
  'no-revenue': { part: 'profile', check: empty('revenueWithUs') },
  'no-tier': { part: 'profile', check: empty('tier') },
  'no-summary': { part: 'profile', check: empty('summary') },
} as const satisfies Record<string, { part: PlanPart; check: Check }>;

export type GapKey = keyof typeof checks;
export const gapKeys = Object.keys(checks) as GapKey[];

export type PlanGap = {
  readonly key: GapKey;
  readonly part: PlanPart;
  /** How many records have it; 1 where the plan as a whole has it. */
  readonly count: number;
};

export type Completeness = {
  /** Checks that apply to this plan, and how many of them it passes. */
  readonly asked: number;
  readonly met: number;
  /** Those it does not pass, the weightiest first. */
  readonly gaps: readonly PlanGap[];
};

/**
 * What a plan still lacks, each gap by name, with the part in which it is filled. A check that nothing in the plan is there for (deals without an
 * amount, where there are no deals) is not asked. Every check weighs the same: the share met is for progress, the list is what to do. Source: PRODUCT part 2,
 * "plan completeness with the gaps listed".
 */
export function planCompleteness(plan: Plan, today: CalendarDate): Completeness {
  const answered = gapKeys.flatMap((key) => {
    const { part, check } = checks[key] as { part: PlanPart; check: Check };
    const answer = check({ plan, today });
    return answer === null ? [] : [{ key, part, count: Number(answer) }];
  });
  const gaps = answered.filter((one) => one.count > 0);
  return { asked: answered.length, met: answered.length - gaps.length, gaps };
}
