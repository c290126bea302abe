import { Link } from 'react-router';
import { shareWithClient } from '@/stores/sharing';
import { Section } from '@/ui/Section';
import { useFormat } from '@/ui/use-format';
import { useT } from '@/ui/use-t';
import { NotSharedYet } from './NotSharedYet';
import { ownInSight, recordsOf, type SuccessParts } from './parts';
import { SharedRows } from './SharedRows';
import classes from './SuccessPlan.module.css';

const columns = [
  { field: 'ownerMemberId', width: 'wide' },
  { field: 'startsOn' },
  { field: 'endsOn' },
  { field: 'progress', width: 'narrow' },
] as const;

/** The work both sides follow, and its milestones. */
export function SharedWork({ plan, choices, shared, notShared, follow }: SuccessParts) {
  const t = useT();
  const format = useFormat();
  const accountId = plan.account.id;
  const initiatives = recordsOf(plan.initiatives, shared.initiatives);
  const own = plan.initiatives.filter(({ id }) => notShared.initiatives.includes(id));
  const share = (records: readonly { id: string }[], on: boolean) => {
    const [only] = records;
    if (only && records.length === 1 && (on || own.length < ownInSight)) follow(only.id, on ? 'shared' : 'own');
    return shareWithClient(
      accountId,
      records.map(({ id }) => ({ table: 'initiatives', id })),
      on,
    );
  };
  const milestonesOf = (id: string) =>
    shared.milestones
      .filter(({ initiativeId }) => initiativeId === id)
      .sort((a, b) => (a.dueOn < b.dueOn ? -1 : 1))
      .map(({ title, dueOn, doneOn }) => [title, doneOn === null ? format.date(dueOn) : t('success:reached')].join(', '));
  return (
    <Section
      title={t('success:workTitle')}
      actions={
        <Link className={classes.link ?? ''} to={`/accounts/${accountId}/roadmap`}>
          {t('success:openRoadmap')}
        </Link>
      }
    >
      {initiatives.length === 0 && <p className={classes.hint}>{t('success:noWork')}</p>}
      <SharedRows
        label={t('success:workTitle')}
        table="initiatives"
        rows={initiatives}
        choices={choices}
        name="title"
        below={({ id }) => {
          const milestones = milestonesOf(id);
          return (
            milestones.length > 0 && (
              <p className={classes.below} dir="auto">
                {milestones.join(' · ')}
              </p>
            )
          );
        }}
        columns={columns}
        onKeep={(initiative) => share([initiative], false)}
      />
      <NotSharedYet rows={own} nameOf={({ title }) => title} onShare={(records) => share(records, true)} />
    </Section>
  );
}
