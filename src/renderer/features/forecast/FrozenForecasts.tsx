import { ActionIcon } from '@mantine/core';
import { isOpen, isWon } from '@shared/domain/pipeline';
import { type PeriodForecast, whatCame } from '@shared/domain/plan/quarter-forecast';
import type { Opportunity } from '@shared/model/opportunity';
import type { ForecastSnapshot } from '@shared/model/revenue';
import { IconTrash } from '@tabler/icons-react';
import { deleteRecords, editRecord } from '@/stores/records';
import { InlineLongText } from '@/ui/InlineLongText';
import { Muted } from '@/ui/Muted';
import { useFormat } from '@/ui/use-format';
import { useT } from '@/ui/use-t';
import classes from './Forecast.module.css';
import type { ForecastText } from './use-forecast-text';

type FrozenForecastsProps = {
  quarter: PeriodForecast;
  /** Those of the quarter, in any order. */
  snapshots: readonly ForecastSnapshot[];
  opportunities: readonly Opportunity[];
  words: ForecastText;
};

/** What was frozen of a quarter, the latest first, and what became of the deals of the one that counts. */
export function FrozenForecasts({ quarter, snapshots, opportunities, words }: FrozenForecastsProps) {
  const t = useT();
  const format = useFormat();
  if (snapshots.length === 0) return <Muted small>{t('forecast:neverFrozen')}</Muted>;
  const shown = quarter.frozen ?? quarter.late;
  const stateOf = ({ id, frozenOn }: ForecastSnapshot) => {
    if (id === quarter.frozen?.id) return t('forecast:inTime');
    return t(frozenOn <= quarter.period.periodStart ? 'forecast:earlier' : 'forecast:tooLate');
  };
  const nowText = (now: Opportunity | null): string => {
    if (!now) return t('forecast:now.gone');
    if (isWon(now)) return t('forecast:now.won', { amount: words.amount(now.amount) });
    if (!isOpen(now)) return t('forecast:now.lost');
    return now.closeDate === null ? t('forecast:now.openUndated') : t('forecast:now.open', { date: format.date(now.closeDate) });
  };
  return (
    <>
      <ul className={classes.list}>
        {[...snapshots]
          .sort((a, b) => (a.frozenOn < b.frozenOn ? 1 : -1))
          .map((snapshot) => {
            const name = t('forecast:snapshot', { date: format.date(snapshot.frozenOn) });
            return (
              <li key={snapshot.id} className={classes.row}>
                <span className={classes.what}>
                  {name}
                  <Muted as="span" small>
                    {stateOf(snapshot)}
                  </Muted>
                </span>
                <strong>{format.money(snapshot.amount)}</strong>
                <ActionIcon
                  aria-label={`${t('forecast:deleteSnapshot')}: ${name}`}
                  title={t('forecast:deleteSnapshot')}
                  onClick={() => void deleteRecords('forecastSnapshots', [snapshot], {}, t, name)}
                >
                  <IconTrash size={16} aria-hidden />
                </ActionIcon>
              </li>
            );
          })}
      </ul>
      {shown && (
        <>
          <ul className={classes.list}>
            {whatCame(shown.deals, opportunities).map(({ then, now }, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: frozen deals have no id and never change their order
              <li key={index} className={classes.row}>
                <span className={classes.what} dir="auto">
                  {then.name || t('opportunities:unnamed')}
                  <Muted as="span" small>
                    {t('forecast:then', {
                      amount: then.amount ? words.amount(then.amount) : t('forecast:noAmount'),
                      probability: format.percent(then.probability / 100),
                      date: format.date(then.closeDate, 'short') || '–',
                    })}
                  </Muted>
                </span>
                <span className={classes.now}>{nowText(now)}</span>
              </li>
            ))}
          </ul>
          <InlineLongText
            layout="stacked"
            label={t('model:field.forecastSnapshots.note')}
            value={shown.note}
            linksOf={shown.accountId}
            maxLength={20_000}
            onCommit={(note) =>
              editRecord('forecastSnapshots', shown, 'note', note, {}, t('forecast:snapshot', { date: format.date(shown.frozenOn) }))
            }
          />
        </>
      )}
    </>
  );
}
