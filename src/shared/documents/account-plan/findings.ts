import { daysBetween } from '../../domain/calendar';
import { isKnown } from '../../domain/figure';
import { weightedAmount } from '../../domain/pipeline';
import { supportScore } from '../../domain/stakeholders';
import type { Plan } from '../../model/plan';
import type { Context } from '../context';
import { lowerFirst, shorten } from '../inline';
import type { PlanFacts } from './facts';
import { opportunityName } from './names';

/** One thing that stands out: the statement, and what it rests on. */
export type Finding = { readonly head: string; readonly tail: string };
type Rule = (context: Context, plan: Plan, facts: PlanFacts) => Finding | null;

/** A page has room for five; the rules below are in the order of what a sponsor must not miss. */
const limit = 5;
/** One deal that weighs more than this share of the weighted pipeline is a dependency. */
const concentrationShare = 0.4;
/** A change of less than this is "stable". */
const stableWithin = 0.02;

const renewal: Rule = ({ t, date, days }, { account }, { renewalInDays }) => {
  if (account.renewalDate === null || renewalInDays === null || renewalInDays > 366) return null;
  return renewalInDays < 0
    ? {
        head: t('documents:finding.renewalPassed.head'),
        tail: t('documents:finding.renewalPassed.tail', { date: date(account.renewalDate), days: days(-renewalInDays) }),
      }
    : {
        head: t('documents:finding.renewalSoon.head', { days: days(renewalInDays) }),
        tail: t(account.ourSponsor === '' ? 'documents:finding.renewalSoon.tailNoSponsor' : 'documents:finding.renewalSoon.tail', {
          date: date(account.renewalDate),
          sponsor: shorten(account.ourSponsor, 60),
        }),
      };
};

const opposition: Rule = ({ t }, _plan, { opposition: [first, ...others] }) => {
  if (!first) return null;
  const role = first.buyingRole ? t(`model:buyingRole.${first.buyingRole}`) : t('documents:plan.keyPlayer');
  const support = lowerFirst(t(`model:support.${first.support ?? 'opponent'}`));
  return {
    head: t('documents:finding.opposition.head', { name: shorten(first.name, 60) }),
    tail:
      others.length === 0
        ? t('documents:finding.opposition.tail', { role, support })
        : t('documents:finding.opposition.tailOthers', { role, support, count: others.length }),
  };
};

const backing: Rule = ({ t }, _plan, { present }) => {
  const decider = present.find(
    ({ buyingRole, support }) => buyingRole === 'decision-maker' && support !== null && supportScore[support] > 0,
  );
  return decider?.support
    ? {
        head: t('documents:finding.backing.head', { name: shorten(decider.name, 60) }),
        tail: t('documents:finding.backing.tail', { support: lowerFirst(t(`model:support.${decider.support}`)) }),
      }
    : null;
};

const pastClose: Rule = ({ t, money }, _plan, { pastClose: late, open }) => {
  if (late.length === 0) return null;
  const amounts = new Map<string, number>();
  for (const { amount } of late) if (amount) amounts.set(amount.currency, (amounts.get(amount.currency) ?? 0) + amount.minor);
  const worth = [...amounts].map(([currency, minor]) => money({ minor, currency })).join(' + ');
  return {
    head: t('documents:finding.pastClose.head', { count: late.length }),
    tail: t(worth === '' ? 'documents:finding.pastClose.tailNoAmount' : 'documents:finding.pastClose.tail', { worth, open: open.length }),
  };
};

const withoutAmount: Rule = ({ t }, _plan, { totals: { open } }) =>
  open.withoutAmount === 0
    ? null
    : open.withoutAmount === open.count
      ? { head: t('documents:finding.noAmountAtAll.head', { count: open.count }), tail: t('documents:finding.noAmountAtAll.tail') }
      : {
          head: t('documents:finding.noAmount.head', { count: open.withoutAmount }),
          tail: t('documents:finding.noAmount.tail', { open: open.count }),
        };

const concentration: Rule = (context, plan, { open: [first, second], weighted: [total, other] }) => {
  const weight = first && weightedAmount(first);
  if (!first || !second || !weight || !total || other || !isKnown(total) || total.value === 0) return null;
  const share = weight.minor / total.value;
  if (share < concentrationShare || total.inputs.counted < 2) return null;
  const { t, percent, date } = context;
  return {
    head: t('documents:finding.concentration.head', { percent: percent(share) }),
    tail: t(first.closeDate === null ? 'documents:finding.concentration.tailNoDate' : 'documents:finding.concentration.tail', {
      name: opportunityName(context, first, plan.offers),
      stage: lowerFirst(t(`model:stage.${first.stage}`)),
      date: first.closeDate === null ? '' : date(first.closeDate),
    }),
  };
};

const wonRevenue: Rule = ({ t, money, percent, date }, _plan, { wonInPeriod, wonBefore, period, dataDate }) => {
  const [now, mixed] = wonInPeriod.amounts;
  if (!now || mixed || dataDate === null) return null;
  const [before, mixedBefore] = wonBefore?.amounts ?? [];
  const params = { amount: money(now), date: date(period.to), count: wonInPeriod.count };
  if (!before || mixedBefore || before.currency !== now.currency || before.minor <= 0) {
    return { head: t('documents:finding.won.head', params), tail: t('documents:finding.won.tail', params) };
  }
  const change = now.minor / before.minor - 1;
  const trend = Math.abs(change) < stableWithin ? 'wonStable' : change > 0 ? 'wonUp' : 'wonDown';
  return {
    head: t(`documents:finding.${trend}.head`, { percent: percent(Math.abs(change)) }),
    tail: t('documents:finding.wonCompared.tail', { ...params, before: money(before) }),
  };
};

const stale: Rule = ({ t, date, days }, _plan, { dataDate, today, staleAfterDays }) => {
  const age = dataDate === null ? 0 : daysBetween(dataDate, today);
  return dataDate !== null && age > staleAfterDays
    ? { head: t('documents:finding.stale.head', { date: date(dataDate) }), tail: t('documents:finding.stale.tail', { days: days(age) }) }
    : null;
};

const rules: readonly Rule[] = [renewal, opposition, stale, pastClose, withoutAmount, wonRevenue, concentration, backing];

/** What stands out, proposed from the facts alone; the KAM edits the wording in Word. */
export const findings = (context: Context, plan: Plan, facts: PlanFacts): Finding[] =>
  rules
    .map((rule) => rule(context, plan, facts))
    .filter((finding) => finding !== null)
    .slice(0, limit);
