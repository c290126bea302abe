import { Link } from 'react-router';
import { Section } from '@/ui/Section';
import { useT } from '@/ui/use-t';
import type { SuccessParts } from './parts';
import classes from './SuccessPlan.module.css';

/** More names than this are read on the list of stakeholders. */
const most = 24;

/** Who works on it, on both sides. */
export function SharedPeople({ plan, shared }: SuccessParts) {
  const t = useT();
  const sides = [
    { title: plan.account.name, people: shared.people },
    { title: t('success:ours'), people: shared.teamMembers },
  ];
  return (
    <Section
      title={t('success:peopleTitle')}
      actions={
        <Link className={classes.link ?? ''} to={`/accounts/${plan.account.id}/stakeholders`}>
          {t('success:openPeople')}
        </Link>
      }
    >
      <div className={classes.sides}>
        {sides.map(({ title, people }) => (
          <div key={title}>
            <h3 className={classes.offerTitle} dir="auto">
              {title}
            </h3>
            <p className={classes.people} dir="auto">
              {people.length === 0
                ? t('common:none')
                : people
                    .slice(0, most)
                    .map(({ name }) => name)
                    .join(', ')}
              {people.length > most && ` ${t('success:morePeople', { count: people.length - most })}`}
            </p>
          </div>
        ))}
      </div>
    </Section>
  );
}
