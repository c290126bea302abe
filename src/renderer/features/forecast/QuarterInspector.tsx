import { Button } from '@mantine/core';
import { dealName } from '@shared/domain/pipeline';
import type { PeriodForecast } from '@shared/domain/plan/quarter-forecast';
import type { Plan } from '@shared/model/plan';
import { IconSnowflake } from '@tabler/icons-react';
import { Link } from 'react-router';
import { FieldGroup } from '@/ui/FieldGroup';
import { Inspector } from '@/ui/Inspector';
import { Muted } from '@/ui/Muted';
import type { RecordChoices } from '@/ui/records/record-choices';
import { StatusMark } from '@/ui/StatusMark';
import { useFormat } from '@/ui/use-format';
import { useT } from '@/ui/use-t';
import { Adjustments } from './Adjustments';
import classes from './Forecast.module.css';
import { FrozenForecasts } from './FrozenForecasts';
import type { ForecastText } from './use-forecast-text';

type QuarterInspectorProps = {
  quarter: PeriodForecast;
  plan: Plan;
  choices: RecordChoices;
  words: ForecastText;
  onFreeze: (() => void) | null;
  onClose: () => void;
};

/** One quarter: its deals, its adjustments, what was frozen of it and what came. */
export function QuarterInspector({ quarter, plan, choices, words, onFreeze, onClose }: QuarterInspectorProps) {
  const t = useT();
  const format = useFormat();
  const { account, opportunities } = plan;
  const { periodStart, periodUnit } = quarter.period;
  const snapshots = plan.forecastSnapshots.filter((one) => one.periodStart === periodStart && one.periodUnit === periodUnit);
  const { tone, text } = words.frozen(quarter);
  const past = quarter.when === 'past';
  return (
    <Inspector title={words.quarter(quarter.period)} onClose={onClose}>
      <StatusMark tone={tone}>{text}</StatusMark>
      {onFreeze && (
        <div>
          <Button size="xs" variant="default" leftSection={<IconSnowflake size={16} aria-hidden />} onClick={onFreeze}>
            {t(quarter.when === 'coming' ? 'forecast:freeze' : 'forecast:freezeLate', { quarter: words.quarter(quarter.period) })}
          </Button>
        </div>
      )}
      {past && (
        <FieldGroup title={t('forecast:group.result')}>
          <p className={classes.row}>
            <span className={classes.what}>{t('forecast:wonInQuarter')}</span>
            <strong>{quarter.result ? format.money(quarter.result) : t('figures:notAvailable')}</strong>
          </p>
          {!quarter.result && <Muted small>{t('forecast:resultUnknown')}</Muted>}
        </FieldGroup>
      )}
      <FieldGroup title={t('forecast:group.due')}>
        {quarter.deals.length === 0 && <Muted small>{t('forecast:noneDue')}</Muted>}
        <ul className={classes.list}>
          {quarter.deals.map(({ deal, probability, pastClose }) => (
            <li key={deal.id} className={classes.row}>
              <span className={classes.what} dir="auto">
                <Link to={`/accounts/${account.id}/opportunities?open=${deal.id}`}>{dealName(deal) || t('opportunities:unnamed')}</Link>
                <Muted as="span" small>
                  {[format.date(deal.closeDate), pastClose && t('forecast:pastClose')].filter(Boolean).join(' · ')}
                </Muted>
              </span>
              <span className={classes.now}>
                {t('forecast:dealLine', {
                  amount: deal.amount ? words.amount(deal.amount) : t('forecast:noAmount'),
                  probability: format.percent(probability / 100),
                })}
              </span>
            </li>
          ))}
        </ul>
      </FieldGroup>
      {(!past || quarter.adjustments.length > 0) && (
        <FieldGroup title={t('forecast:group.adjustments')}>
          <Adjustments account={account} quarter={quarter} choices={choices} />
        </FieldGroup>
      )}
      <FieldGroup title={t('forecast:group.frozen')}>
        <FrozenForecasts quarter={quarter} snapshots={snapshots} opportunities={opportunities} words={words} />
      </FieldGroup>
    </Inspector>
  );
}
