import { fieldLabel, nounOf } from '@shared/history/describe-change';
import { recordName } from '@shared/history/record-name';
import { isAccountPlan, planRecords } from '@shared/links/account-records';
import { indexMentions, mentionsOf, referrersOf } from '@shared/links/mentions';
import { namesIn } from '@shared/links/plain-plan';
import type { RecordsByTable } from '@shared/model/dependents';
import type { TableName } from '@shared/model/table-names';
import { useMemo, useState } from 'react';
import { useParams } from 'react-router';
import { useAccountPlan } from '@/stores/links';
import { openPeek } from '@/stores/peek';
import { FieldGroup } from '../FieldGroup';
import linkClasses from '../links/Links.module.css';
import { useFormat } from '../use-format';
import { useT } from '../use-t';
import classes from './Backlinks.module.css';

type BacklinksProps = {
  table: TableName;
  id: string;
  /** Whose plan it belongs to; of what all accounts share, the mentions on the account that is open are shown. */
  accountId: string | null;
  /** The plan where the page has loaded it; otherwise it is read here. */
  plan?: object;
};

type Line = { table: TableName; id: string; field: string; name: string; excerpt: string };

/** More are shown when asked for. */
const few = 5;

/** The records whose texts mention this one, and those that point at it; each opens beside the page. */
export function Backlinks({ table, id, accountId, plan }: BacklinksProps) {
  const t = useT();
  const { accountId: here = null } = useParams();
  const whose = accountId ?? here;
  const known = plan && isAccountPlan(plan) ? plan : null;
  const loaded = useAccountPlan(known ? null : whose);
  const around = known ?? loaded;
  const { mentions, referrers } = useMemo(() => {
    const records: RecordsByTable = around ? planRecords(around) : {};
    const nameOf = namesIn(records);
    const lookup = (from: TableName, recordId: string) => records[from]?.find((record) => record.id === recordId);
    const line = (one: { table: TableName; id: string; field: string }, excerpt: string): Line => ({
      ...one,
      name: recordName(one.table, lookup(one.table, one.id), lookup),
      excerpt,
    });
    return {
      mentions: mentionsOf(indexMentions(records, nameOf), table, id).map(({ excerpt, ...one }) => line(one, excerpt)),
      referrers: referrersOf(records, table, id).map((one) => line(one, '')),
    };
  }, [around, table, id]);
  return (
    <>
      <Lines title={t('links:mentionedIn')} lines={mentions} />
      <Lines title={t('links:linkedFrom')} lines={referrers} />
    </>
  );
}

function Lines({ title, lines }: { title: string; lines: readonly Line[] }) {
  const t = useT();
  const format = useFormat();
  const [all, setAll] = useState(false);
  if (lines.length === 0) return null;
  return (
    <FieldGroup title={title}>
      <ul className={classes.list}>
        {(all ? lines : lines.slice(0, few)).map(({ table, id, field, name, excerpt }) => (
          <li key={`${id} ${field}`} className={classes.line}>
            <button type="button" className={linkClasses.link} dir="auto" onClick={() => openPeek({ table, id })}>
              {name || nounOf(t, table)}
            </button>
            <span className={classes.where}>{t('links:inField', { noun: nounOf(t, table), field: fieldLabel(t, table, field) })}</span>
            {excerpt !== '' && (
              <span className={classes.excerpt} dir="auto">
                {excerpt}
              </span>
            )}
          </li>
        ))}
      </ul>
      {!all && lines.length > few && (
        <button type="button" className={linkClasses.link} onClick={() => setAll(true)}>
          {t('links:showAll', { formatted: format.number(lines.length) })}
        </button>
      )}
    </FieldGroup>
  );
}
