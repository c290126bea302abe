import { Button } from '@mantine/core';
import { changesBetween, groupChanges, type NetGroup } from '@shared/history/net-changes';
import type { Lookup } from '@shared/history/record-name';
import type { RecordChange } from '@shared/model/changes';
import type { CalendarDate } from '@shared/model/fields';
import { useState } from 'react';
import { readPeriod } from '@/persistence/queries/history';
import { readNames } from '@/persistence/queries/history-names';
import type { HistoryScope } from '@/persistence/queries/history-scope';
import { useLive } from '@/persistence/use-live';
import { Section } from '@/ui/Section';
import { calendarDay } from '@/ui/today';
import { useFormat } from '@/ui/use-format';
import { useT } from '@/ui/use-t';
import classes from './History.module.css';
import { type HistoryFilter, periodOf } from './history-filter';
import { tell } from './history-rows';

/** Three months back: what a quarterly review looks at. */
export function lastMonths(): CalendarDate {
  const now = new Date();
  return calendarDay(new Date(now.getFullYear(), now.getMonth() - 3, now.getDate()));
}

/** Entries of a group shown at first. */
const shownAtFirst = 50;

const isMove = ({ table, before, after }: RecordChange) => table === 'placements' && before !== null && after !== null;

/** What is different at the end of a period from its start, as a review asks it: who came, who left, whose stance moved. */
export function NetEffect({ scope, filter }: { scope: HistoryScope; filter: HistoryFilter }) {
  const t = useT();
  const net = useLive(async () => {
    const period = periodOf(filter);
    const changes = changesBetween(await readPeriod(scope, period), period);
    return { groups: groupChanges(changes), names: await readNames(changes) };
  }, [scope, filter]);
  if (!net) return null;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls can be scrolled with the keyboard
    <section className={classes.net} aria-label={t('history:view.net')} tabIndex={0}>
      <p className={classes.why}>{t('history:net.why')}</p>
      {net.groups.length === 0 && <p role="status">{t('history:net.none')}</p>}
      {net.groups.map(({ group, changes }) => (
        <NetGroupList key={group} group={group} changes={changes} names={net.names} />
      ))}
    </section>
  );
}

function NetGroupList({ group, changes, names }: { group: NetGroup; changes: RecordChange[]; names: Lookup }) {
  const t = useT();
  const format = useFormat();
  const [limit, setLimit] = useState(shownAtFirst);
  const moves = changes.filter(isMove).length;
  const told = changes.filter((change) => !isMove(change));
  return (
    <Section title={t(`history:net.${group}`)}>
      <ul className={classes.netList}>
        {moves > 0 && <li>{t('history:net.moves', { count: moves, formatted: format.number(moves) })}</li>}
        {told.slice(0, limit).map((change) => (
          <li key={`${change.table} ${change.id}`} dir="auto">
            {tell(change, { t, locale: format.locale, lookup: names }).text}
          </li>
        ))}
      </ul>
      {told.length > limit && (
        <Button size="xs" variant="subtle" onClick={() => setLimit(limit + 200)}>
          {t('history:showMore', { formatted: format.number(told.length) })}
        </Button>
      )}
    </Section>
  );
}
