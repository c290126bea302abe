import { teamLoads } from '@shared/domain/team-load';
import type { CalendarDate } from '@shared/model/fields';
import { useMemo } from 'react';
import type { OurPeople as Records } from '@/persistence/queries/our-people';
import { Muted } from '@/ui/Muted';
import { PlainTable } from '@/ui/PlainTable';
import { Section } from '@/ui/Section';
import { ShowAll, useShowAll } from '@/ui/ShowAll';
import { StatusMark } from '@/ui/StatusMark';
import { useFormat } from '@/ui/use-format';
import { useT } from '@/ui/use-t';

const shown = 8;

/** On how many accounts each of us works, and whether more is given of their time than there is. */
export function OurPeople({ records, day }: { records: Records; day: CalendarDate }) {
  const t = useT();
  const format = useFormat();
  const loads = useMemo(() => teamLoads(records, day), [records, day]);
  const { visible, rest } = useShowAll(loads, shown);
  return (
    <Section title={t('team:portfolio.title')} description={t('team:portfolio.why')}>
      {loads.length === 0 ? (
        <Muted>{t('team:portfolio.none')}</Muted>
      ) : (
        <PlainTable compact>
          <thead>
            <tr>
              <th scope="col">{t('team:portfolio.person')}</th>
              <th scope="col" data-align="end" style={{ width: '5.5rem' }}>
                {t('team:portfolio.accounts')}
              </th>
              <th scope="col" data-align="end" style={{ width: '5.5rem' }}>
                {t('team:portfolio.sponsors')}
              </th>
              <th scope="col" data-align="end" style={{ width: '6.5rem' }}>
                {t('team:portfolio.share')}
              </th>
            </tr>
          </thead>
          <tbody>
            {visible.map(({ member, accounts, timeShare, sponsorOf }) => (
              <tr key={member.id}>
                <th scope="row" dir="auto" title={member.title}>
                  {member.name}
                </th>
                <td data-align="end" title={accounts.map(({ name }) => name).join(', ')}>
                  {format.number(accounts.length)}
                </td>
                <td data-align="end">{sponsorOf > 0 ? format.number(sponsorOf) : ''}</td>
                <td data-align="end">
                  {timeShare !== null && timeShare > 100 ? (
                    <span title={t('team:portfolio.over')}>
                      <StatusMark tone="warn">{format.percent(timeShare / 100, 0)}</StatusMark>
                    </span>
                  ) : (
                    timeShare !== null && format.percent(timeShare / 100, 0)
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </PlainTable>
      )}
      <ShowAll {...rest} />
    </Section>
  );
}
