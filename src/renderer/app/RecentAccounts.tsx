import { NavLink } from 'react-router';
import { getAccounts } from '@/persistence/queries/accounts';
import { useLive } from '@/persistence/use-live';
import { useHistory } from '@/stores/history';
import { usePreferences } from '@/stores/preferences';
import { useT } from '@/ui/use-t';
import classes from './Rail.module.css';

const shown = 6;

/** The accounts opened last, the newest first. */
export function RecentAccounts() {
  const t = useT();
  const ready = useHistory((state) => state.storeState === 'ready');
  const recent = usePreferences((state) => state.preferences.recentAccountIds);
  const known = (useLive(async () => (ready ? getAccounts(recent) : []), [ready, recent]) ?? []).slice(0, shown);
  if (known.length === 0) return null;
  return (
    <nav aria-label={t('common:nav.recent')}>
      <p className={classes.heading}>{t('common:nav.recent')}</p>
      <ul className={classes.list}>
        {known.map(({ id, name }) => (
          <li key={id}>
            <NavLink to={`/accounts/${id}`} className={classes.link ?? ''} title={name}>
              <span className={classes.word} dir="auto">
                {name}
              </span>
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
