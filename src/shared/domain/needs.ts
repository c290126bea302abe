import { type Need, needPriorities } from '../model/need';
import type { Opportunity } from '../model/opportunity';
import type { Initiative, Objective } from '../model/roadmap';

/** What the functions below read of a plan. */
type NeedsPlan = {
  needs: readonly Pick<Need, 'id' | 'state' | 'response' | 'initiativeIds' | 'offerIds'>[];
  initiatives: readonly Initiative[];
  objectives: readonly Objective[];
  opportunities: readonly Pick<Opportunity, 'id' | 'needIds'>[];
};

/**
 * Whether anything answers a need: a response in words, an initiative or an offer it names, or a deal or an objective that names it. A need
 * that was dropped asks for none.
 */
export function isAnswered(need: NeedsPlan['needs'][number], { objectives, opportunities }: NeedsPlan): boolean {
  return (
    need.state === 'dropped' ||
    need.response.trim() !== '' ||
    need.initiativeIds.length > 0 ||
    need.offerIds.length > 0 ||
    [...objectives, ...opportunities].some(({ needIds }) => needIds.includes(need.id))
  );
}

/**
 * Initiatives that answer no need: no need names them, and neither does their objective name one. Work the customer has not asked for, or a
 * need nobody wrote down. Stopped ones are left out.
 */
export function unaskedInitiatives({
  needs,
  initiatives,
  objectives,
}: Pick<NeedsPlan, 'needs' | 'initiatives' | 'objectives'>): Initiative[] {
  const named = new Set(needs.flatMap(({ initiativeIds }) => initiativeIds));
  const serving = new Set(objectives.filter(({ needIds }) => needIds.length > 0).map(({ id }) => id));
  return initiatives.filter(
    ({ id, objectiveId, state }) => state !== 'stopped' && !named.has(id) && !(objectiveId !== null && serving.has(objectiveId)),
  );
}

/** The most urgent first, those without a priority last; in each by what they say. */
export function byUrgency(a: Pick<Need, 'priority' | 'statement'>, b: Pick<Need, 'priority' | 'statement'>): number {
  const urgency = ({ priority }: Pick<Need, 'priority'>) => (priority === null ? -1 : needPriorities.indexOf(priority));
  return urgency(b) - urgency(a) || a.statement.localeCompare(b.statement);
}
