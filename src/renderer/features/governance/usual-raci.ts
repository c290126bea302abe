import type { Translate } from '@shared/i18n/translator';
import type { RaciTemplate } from './raci-changes';

const roles = ['accountManager', 'ourSponsor', 'customerSuccess', 'delivery', 'theirSponsor', 'theirLead'] as const;

/** One answers for each activity; who does the work comes before who is asked and who is told. */
const activities = [
  ['accountPlan', 'RACCIC'],
  ['steeringCommittee', 'RICCAC'],
  ['quarterlyReview', 'AIRCIC'],
  ['valueTracking', 'CIRCIA'],
  ['rollout', 'ICCAIR'],
  ['renewal', 'RAC IC'],
  ['escalation', 'RACCIC'],
] as const;

/** The roles and activities most accounts begin with, in the user's language. */
export const usualRaci = (t: Translate): RaciTemplate => ({
  roles: roles.map((role) => t(`raci:role.${role}`)),
  activities: activities.map(([activity, duties]) => ({ name: t(`raci:activity.${activity}`), duties })),
});
