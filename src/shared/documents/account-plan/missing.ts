import type { StakeholderGap } from '../../domain/stakeholders';
import type { Account } from '../../model/account';
import type { Context } from '../context';
import { lowerFirst, shorten } from '../inline';
import type { PlanFacts } from './facts';

/** A gap among the people, in one sentence. */
export function gapSentence({ t }: Context, gap: StakeholderGap): string {
  switch (gap.gap) {
    case 'single-threaded':
      if (gap.basis === 'known') return t('documents:gap.single-threaded', { count: gap.count });
      return gap.count === 0 ? t('documents:gap.nobody-engaged') : t('documents:gap.few-engaged', { count: gap.count });
    case 'support-unknown':
    case 'role-unknown':
      return t(`documents:gap.${gap.gap}`, { count: gap.count, of: gap.of });
    case 'seats-open':
      return t('documents:gap.seats-open', { count: gap.titles.length, titles: namesOf(gap.titles) });
    default:
      return t(`documents:gap.${gap.gap}`);
  }
}

/** At most four names, the rest as an ellipsis. */
const namesOf = (titles: readonly string[]): string => {
  const named = titles.filter((title) => title.trim() !== '').map((title) => shorten(title, 40));
  return named.length === 0 ? '?' : `${named.slice(0, 4).join(', ')}${named.length > 4 ? '…' : ''}`;
};

const profileFields = ['owner', 'ourSponsor', 'theirSponsor', 'contractStart', 'renewalDate', 'revenueWithUs', 'tier', 'summary'] as const;

/** How many gaps among the people the summary names. */
export const summarisedGaps = 3;

/** What the plan does not know yet, said plainly: profile fields in one line, then the gaps among the people that weigh most. */
export function missingPieces(context: Context, account: Account, facts: PlanFacts): string[] {
  const { t } = context;
  const empty = profileFields.filter((field) => account[field] === null || account[field] === '');
  const fields = empty.map((field) => lowerFirst(t(`model:field.accounts.${field}`))).join(', ');
  return [
    ...facts.gaps.slice(0, summarisedGaps).map((gap) => gapSentence(context, gap)),
    ...(empty.length > 0 ? [t('documents:gap.profile', { fields })] : []),
  ];
}
