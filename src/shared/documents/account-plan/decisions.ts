import type { Plan } from '../../model/plan';
import type { Context } from '../context';
import { shorten } from '../inline';
import type { PlanFacts } from './facts';

/** What the sponsor is asked, and the one line why. */
export type Decision = { readonly ask: string; readonly why: string };
type Rule = (context: Context, plan: Plan, facts: PlanFacts) => Decision | null;

const limit = 3;

const opponent: Rule = ({ t }, plan, { opposition: [person] }) => {
  if (!person) return null;
  const title = plan.seats.find(({ personId }) => personId === person.id)?.title ?? '';
  return {
    ask: t('documents:decision.opponent.ask', {
      name: [person.name, title]
        .filter(Boolean)
        .map((part) => shorten(part, 60))
        .join(', '),
    }),
    why: t('documents:decision.opponent.why', { support: t(`model:support.${person.support ?? 'opponent'}`) }),
  };
};

const renewalPosition: Rule = ({ t, date, money }, { account }, { renewalInDays }) => {
  if (account.renewalDate === null || renewalInDays === null || renewalInDays < 0 || renewalInDays > 183) return null;
  return {
    ask: t('documents:decision.renewal.ask', { date: date(account.renewalDate) }),
    why: account.revenueWithUs
      ? t('documents:decision.renewal.why', { amount: money(account.revenueWithUs) })
      : t('documents:decision.renewal.whyNoAmount'),
  };
};

const ourSponsor: Rule = ({ t }, { account, sponsorPairs }, { open }) =>
  account.ourSponsor.trim() !== '' ||
  sponsorPairs.length > 0 ||
  (open.length === 0 && account.renewalDate === null && account.revenueWithUs === null)
    ? null
    : {
        ask: t('documents:decision.ourSponsor.ask', { account: shorten(account.name, 60) }),
        why: open.length > 0 ? t('documents:decision.ourSponsor.whyOpen', { count: open.length }) : t('documents:decision.ourSponsor.why'),
      };

const decisionMaker: Rule = ({ t }, _plan, { open, gaps }) =>
  open.length > 0 && gaps.some(({ gap }) => gap === 'no-decision-maker' || gap === 'no-one')
    ? { ask: t('documents:decision.decisionMaker.ask'), why: t('documents:decision.decisionMaker.why', { count: open.length }) }
    : null;

const cleanUp: Rule = ({ t }, _plan, { pastClose, open }) =>
  pastClose.length > 0
    ? {
        ask: t('documents:decision.cleanUp.ask', { count: pastClose.length }),
        why: t('documents:decision.cleanUp.why', { open: open.length }),
      }
    : null;

const rules: readonly Rule[] = [opponent, renewalPosition, ourSponsor, decisionMaker, cleanUp];

/** The decisions that the plan's facts support, the most urgent first; none when nothing calls for one. */
export const decisions = (context: Context, plan: Plan, facts: PlanFacts): Decision[] =>
  rules
    .map((rule) => rule(context, plan, facts))
    .filter((decision) => decision !== null)
    .slice(0, limit);
