import type { SponsorPlan } from '@shared/domain/sponsors';
import { Link } from 'react-router';
import { useFormat } from '../use-format';
import { useT } from '../use-t';
import classes from './SponsorContact.module.css';

/** When two sponsors met last and meet next, each with what says so. */
export function SponsorContact({ plan: { last, next, dueOn }, accountId }: { plan: SponsorPlan; accountId: string }) {
  const t = useT();
  const format = useFormat();
  const base = `/accounts/${accountId}`;
  return (
    <dl className={classes.facts}>
      <dt>{t('team:lastContact')}</dt>
      <dd>
        {last ? format.date(last.on, 'long') : t('team:never')}
        {last && (
          <span className={classes.source}>
            {last.from.kind === 'meeting' ? (
              <Link to={`${base}/meetings/${last.from.meetingId}`}>{t('team:fromMeeting', { title: last.from.title })}</Link>
            ) : (
              t(last.from.kind === 'member' ? 'team:fromMember' : 'team:fromPair')
            )}
          </span>
        )}
      </dd>
      <dt>{t('team:next')}</dt>
      <dd>
        {next ? format.date(next.on, 'long') : dueOn ? t('team:nextBy', { date: format.date(dueOn, 'long') }) : t('team:state.open')}
        {next && next.from.kind !== 'set' && (
          <span className={classes.source}>
            <Link to={`${base}/${next.from.kind === 'meeting' ? `meetings/${next.from.id}` : `rituals?open=${next.from.id}`}`}>
              {next.from.name}
            </Link>
          </span>
        )}
      </dd>
    </dl>
  );
}
