import { needsCare, type SponsorPlan, sponsorPlans } from '@shared/domain/sponsors';
import type { CalendarDate } from '@shared/model/fields';
import { useMemo } from 'react';
import { Link } from 'react-router';
import type { OurPeople } from '@/persistence/queries/our-people';
import { Muted } from '@/ui/Muted';
import { Section } from '@/ui/Section';
import { ShowAll, useShowAll } from '@/ui/ShowAll';
import { SponsorStanding } from '@/ui/team/SponsorStanding';
import { useFormat } from '@/ui/use-format';
import { useT } from '@/ui/use-t';
import classes from './Portfolio.module.css';

const shown = 6;

/** Who should have met by now, the longest apart first; then by the day they meet next. */
const orderOf = (plan: SponsorPlan): string => {
  const late = needsCare(plan) ? 0 : plan.lateDays > 0 || plan.state === 'never' ? 1 : 2;
  return `${late} ${String(100_000 - plan.lateDays).padStart(6, '0')} ${plan.next?.on ?? plan.dueOn ?? '9999'} ${plan.pair.id}`;
};

/** The pairs of sponsors of all accounts: those to bring together first, then when the others meet next. */
export function SponsorContacts({ records, day }: { records: OurPeople; day: CalendarDate }) {
  const t = useT();
  const format = useFormat();
  const { plans, names } = useMemo(() => {
    const active = new Set(records.accounts.filter(({ status }) => status !== 'former').map(({ id }) => id));
    return {
      plans: sponsorPlans(records, day).filter(({ pair }) => active.has(pair.accountId)),
      names: new Map([...records.accounts, ...records.teamMembers, ...records.people].map(({ id, name }) => [id, name])),
    };
  }, [records, day]);
  const apart = plans.filter(needsCare).length;
  const inOrder = useMemo(() => [...plans].sort((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1)), [plans]);
  const { visible, rest } = useShowAll(inOrder, shown);
  return (
    <Section
      title={t('team:portfolio.contactsTitle')}
      description={
        apart > 0
          ? t('team:portfolio.contactsWhy', { count: apart, formatted: format.number(apart), of: format.number(plans.length) })
          : plans.length > 0
            ? t('team:portfolio.contactsFine')
            : undefined
      }
    >
      {plans.length === 0 ? (
        <Muted>{t('team:portfolio.contactsNone')}</Muted>
      ) : (
        <ul className={classes.list}>
          {visible.map((plan) => {
            const { id, accountId, memberId, personId } = plan.pair;
            return (
              <li key={id} className={classes.late}>
                <Link to={`/accounts/${accountId}/team?open=${id}`} className={classes.what} dir="auto">
                  {`${names.get(memberId) ?? ''} – ${names.get(personId) ?? ''}`}
                </Link>
                {plan.state === 'planned' ? <span>{format.date(plan.next?.on)}</span> : <SponsorStanding plan={plan} />}
                <span className={classes.whose} dir="auto">
                  {names.get(accountId) ?? ''}
                </span>
              </li>
            );
          })}
        </ul>
      )}
      <ShowAll {...rest} />
    </Section>
  );
}
