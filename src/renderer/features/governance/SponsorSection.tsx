import { promiseCounts, promisesOf, type SponsorPlan } from '@shared/domain/sponsors';
import type { CalendarDate } from '@shared/model/fields';
import type { Action } from '@shared/model/risk';
import type { SponsorPair } from '@shared/model/team';
import { IconArrowsExchange } from '@tabler/icons-react';
import { Muted } from '@/ui/Muted';
import { OpenButton } from '@/ui/OpenButton';
import { PlainTable } from '@/ui/PlainTable';
import { RecordField } from '@/ui/records/RecordField';
import type { RecordChoices } from '@/ui/records/record-choices';
import { Section } from '@/ui/Section';
import { ShowAll, useShowAll } from '@/ui/ShowAll';
import { StatusMark } from '@/ui/StatusMark';
import { SponsorStanding } from '@/ui/team/SponsorStanding';
import { today } from '@/ui/today';
import { useFormat } from '@/ui/use-format';
import { useT } from '@/ui/use-t';
import classes from './Team.module.css';

type Row = SponsorPlan<SponsorPair>;
type SponsorSectionProps = {
  sponsors: readonly Row[];
  actions: readonly Action[];
  choices: RecordChoices;
  currentId: string | null;
  onOpen: (id: string) => void;
};

const shown = 8;

/** What is to be done first comes first. */
const urgency: readonly Row['state'][] = ['left', 'overdue', 'never', 'behind', 'due', 'open', 'planned'];
const orderOf = ({ state, next, dueOn, pair }: Row): string => `${urgency.indexOf(state)} ${next?.on ?? dueOn ?? '9999'} ${pair.id}`;

/** The pairs of sponsors: why, how often, when last and next, and what is owed. */
export function SponsorSection({ sponsors, actions, choices, currentId, onOpen }: SponsorSectionProps) {
  const t = useT();
  const nameOf = (table: 'teamMembers' | 'people', id: string) => choices(table).find(({ value }) => value === id)?.label ?? '';
  const inOrder = [...sponsors].sort((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1));
  const { visible, rest } = useShowAll(inOrder, shown);
  return (
    <Section title={t('team:pairsTitle')} description={t('team:pairsWhy')}>
      {sponsors.length === 0 ? (
        <Muted>{t('team:noPairs')}</Muted>
      ) : (
        <div className={classes.frame}>
          <PlainTable wrap className={classes.pairs} label={t('team:pairsTitle')}>
            <thead>
              <tr>
                <th scope="col">{t('team:pairGroup')}</th>
                <th scope="col" className={classes.cadence}>
                  {t('model:field.sponsorPairs.cadenceDays')}
                </th>
                <th scope="col" className={classes.day}>
                  {t('team:lastContact')}
                </th>
                <th scope="col" className={classes.day}>
                  {t('team:next')}
                </th>
                <th scope="col" className={classes.standing}>
                  {t('team:standing')}
                </th>
                <th scope="col" className={classes.promised}>
                  {t('team:promises')}
                </th>
              </tr>
            </thead>
            <tbody>
              {visible.map((row) => {
                const { pair, last, next, dueOn, lateDays } = row;
                const [ours, theirs] = [nameOf('teamMembers', pair.memberId), nameOf('people', pair.personId)];
                const field = (name: 'purpose' | 'cadenceDays') => (
                  <RecordField
                    table="sponsorPairs"
                    record={pair}
                    field={name}
                    choices={choices}
                    layout="cell"
                    name={`${ours} – ${theirs}`}
                  />
                );
                const upTo = next === null && dueOn !== null && lateDays === 0;
                return (
                  <tr key={pair.id} data-current={pair.id === currentId || undefined}>
                    <th scope="row">
                      <OpenButton wrap onClick={() => onOpen(pair.id)}>
                        <span dir="auto">{ours}</span>
                        <IconArrowsExchange className={classes.between} size={16} aria-label="–" />
                        <span dir="auto">{theirs}</span>
                      </OpenButton>
                      <div className={classes.purpose}>{field('purpose')}</div>
                    </th>
                    <td className={classes.cadence}>{field('cadenceDays')}</td>
                    <td>
                      <Day on={last?.on ?? null} none={t('team:never')} />
                    </td>
                    <td>
                      {upTo ? (
                        <Muted as="span">
                          <UpTo on={dueOn} />
                        </Muted>
                      ) : (
                        <Day on={next?.on ?? null} none={t('team:state.open')} />
                      )}
                    </td>
                    <td>
                      <SponsorStanding plan={row} />
                    </td>
                    <td className={classes.promised}>
                      <Promised actions={promisesOf(pair.id, actions)} />
                    </td>
                  </tr>
                );
              })}
            </tbody>
          </PlainTable>
          <ShowAll {...rest} />
        </div>
      )}
    </Section>
  );
}

function Day({ on, none }: { on: CalendarDate | null; none: string }) {
  const format = useFormat();
  return on === null ? <Muted as="span">{none}</Muted> : format.date(on);
}

function UpTo({ on }: { on: CalendarDate }) {
  const t = useT();
  const format = useFormat();
  return t('team:nextBy', { date: format.date(on) });
}

/** What is owed, in the word that matters most. */
function Promised({ actions }: { actions: readonly Action[] }) {
  const t = useT();
  const { open, late, kept } = promiseCounts(actions, today());
  if (late > 0) return <StatusMark tone="warn">{t('team:promisesOverdue', { count: late })}</StatusMark>;
  if (open > 0) return t('team:promisesOpen', { count: open });
  return <Muted as="span">{kept > 0 ? t('team:promisesKept', { count: kept }) : '–'}</Muted>;
}
