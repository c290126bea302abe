import type { Translate } from '@shared/i18n/translator';
import { assessments, buyingRoles, type Person, politicalStatuses, relationshipLevels, supportLevels } from '@shared/model/person';
import type { Belief } from '@shared/stakeholder-map/commands/stakeholders';

/** What was set, in words: for who hears it. */
export function beliefWord<F extends Belief>(value: Person[F], t: Translate): string {
  if (value === null) return t('stakeholders:inspector.notKnown');
  const support = supportLevels.find((one) => one === value);
  if (support) return t(`model:support.${support}`);
  const role = buyingRoles.find((one) => one === value);
  if (role) return t(`model:buyingRole.${role}`);
  const status = politicalStatuses.find((one) => one === value);
  if (status) return t(`model:politicalStatus.${status}`);
  const relationship = relationshipLevels.find((one) => one === value);
  if (relationship) return t(`model:relationship.${relationship}`);
  const assessment = assessments.find((one) => one === value);
  return assessment ? t(`model:assessment.${assessment}`) : String(value);
}
