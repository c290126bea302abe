import { Link } from 'react-router';
import { Section } from '@/ui/Section';
import { useT } from '@/ui/use-t';
import { recordsOf, type SuccessParts } from './parts';
import { SharedRows } from './SharedRows';
import classes from './SuccessPlan.module.css';

const columns = [{ field: 'rhythm' }, { field: 'memberIds', width: 'share' }, { field: 'personIds', width: 'share' }] as const;

/** How both sides meet. The responsibilities that the document adds have a page of their own. */
export function SharedRituals({ plan, choices, shared }: SuccessParts) {
  const t = useT();
  const rituals = recordsOf(plan.rituals, shared.rituals);
  return (
    <Section
      title={t('report:governance.title')}
      actions={
        <>
          <Link className={classes.link ?? ''} to={`/accounts/${plan.account.id}/rituals`}>
            {t('success:openRituals')}
          </Link>
          <Link className={classes.link ?? ''} to={`/accounts/${plan.account.id}/raci`}>
            {t('success:openRaci')}
          </Link>
        </>
      }
    >
      {rituals.length === 0 && <p className={classes.hint}>{t('success:noRituals')}</p>}
      <SharedRows label={t('report:governance.title')} table="rituals" rows={rituals} choices={choices} name="name" columns={columns} />
    </Section>
  );
}
