import type { KnownPerson } from '@shared/domain/account-team';
import { levelsInWords } from '@shared/stakeholder-map/team-coverage/level-text';
import { Link } from 'react-router';
import { FieldGroup } from '@/ui/FieldGroup';
import { Muted } from '@/ui/Muted';
import { useFormat } from '@/ui/use-format';
import { useT } from '@/ui/use-t';
import classes from './Team.module.css';

/** Whom one of us knows at an account, how well, and when they last met. */
export function KnownPeople({ accountId, known }: { accountId: string; known: readonly KnownPerson[] }) {
  const t = useT();
  const format = useFormat();
  return (
    <FieldGroup title={t('team:knownTitle')}>
      {known.length === 0 ? (
        <Muted>
          {t('team:knowsNobody')} <Link to={`/accounts/${accountId}/stakeholders/map`}>{t('team:toMatrix')}</Link>
        </Muted>
      ) : (
        <ul className={classes.known}>
          {known.map(({ personId, name, lastOn, ...levels }) => (
            <li key={personId}>
              <Link to={`/accounts/${accountId}/stakeholders?open=${personId}`} dir="auto">
                {name}
              </Link>
              <span>{levelsInWords(levels, t)}</span>
              <span>{lastOn === null ? t('team:never') : format.date(lastOn)}</span>
            </li>
          ))}
        </ul>
      )}
    </FieldGroup>
  );
}
