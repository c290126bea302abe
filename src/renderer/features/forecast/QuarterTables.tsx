import type { PeriodForecast } from '@shared/domain/plan/quarter-forecast';
import { OpenButton } from '@/ui/OpenButton';
import { OpenFigure } from '@/ui/OpenFigure';
import { PlainTable } from '@/ui/PlainTable';
import { StatusMark } from '@/ui/StatusMark';
import { useFormat } from '@/ui/use-format';
import { useT } from '@/ui/use-t';
import classes from './Forecast.module.css';
import type { ForecastText } from './use-forecast-text';

type QuarterTableProps = {
  label: string;
  quarters: readonly PeriodForecast[];
  currency: string;
  words: ForecastText;
  /** The first day of the quarter that is open beside the table. */
  current: string | null;
  onOpen: (periodStart: string) => void;
};

/** Quarters that have not ended: what closes in each, what it weighs, and whether it is frozen. */
export function QuartersToCome({ label, quarters, currency, words, current, onOpen }: QuarterTableProps) {
  const t = useT();
  const format = useFormat();
  return (
    <PlainTable auto label={label}>
      <thead>
        <tr>
          <th scope="col">{t('forecast:quarter')}</th>
          {(['deals', 'weighted', 'adjustments', 'forecast'] as const).map((column) => (
            <th key={column} scope="col" data-align="end">
              {t(`forecast:${column}`)}
            </th>
          ))}
          <th scope="col" className={classes.state}>
            {t('forecast:frozen')}
          </th>
        </tr>
      </thead>
      <tbody>
        {quarters.map((quarter) => {
          const { tone, text } = words.frozen(quarter);
          const { periodStart } = quarter.period;
          return (
            <tr key={periodStart} data-current={periodStart === current || undefined}>
              <th scope="row">
                <OpenButton onClick={() => onOpen(periodStart)}>{words.quarter(quarter.period)}</OpenButton>
              </th>
              <td data-align="end">{format.number(quarter.deals.length)}</td>
              <td data-align="end">{words.minor(quarter.weighted, currency)}</td>
              <td data-align="end">{quarter.adjustments.length === 0 ? '–' : words.minor(quarter.adjusted, currency)}</td>
              <td data-align="end">
                <OpenFigure figures={[quarter.forecast]} />
              </td>
              <td className={classes.state}>
                <StatusMark tone={tone}>{text}</StatusMark>
              </td>
            </tr>
          );
        })}
      </tbody>
    </PlainTable>
  );
}

/** Quarters that have ended: the forecast that was frozen, what was won, and how far apart they are. */
export function QuartersPast({ label, quarters, words, current, onOpen }: QuarterTableProps) {
  const t = useT();
  const format = useFormat();
  return (
    <PlainTable auto label={label}>
      <thead>
        <tr>
          <th scope="col">{t('forecast:quarter')}</th>
          {(['forecast', 'came', 'difference', 'error'] as const).map((column) => (
            <th key={column} scope="col" data-align="end">
              {t(`forecast:${column}`)}
            </th>
          ))}
          <th scope="col" className={classes.state}>
            {t('forecast:frozen')}
          </th>
        </tr>
      </thead>
      <tbody>
        {quarters.map((quarter) => {
          const { period, frozen, result } = quarter;
          const { tone, text } = words.frozen(quarter);
          const gap = frozen && result && frozen.amount.currency === result.currency ? frozen.amount.minor - result.minor : null;
          return (
            <tr key={period.periodStart} data-current={period.periodStart === current || undefined}>
              <th scope="row">
                <OpenButton onClick={() => onOpen(period.periodStart)}>{words.quarter(period)}</OpenButton>
              </th>
              <td data-align="end">{frozen ? words.amount(frozen.amount) : '–'}</td>
              <td data-align="end">{words.amount(result)}</td>
              <td data-align="end">{gap === null || !result ? '–' : words.minor(gap, result.currency)}</td>
              <td data-align="end">
                {gap === null || !result || result.minor === 0 ? '–' : format.percent(Math.abs(gap) / Math.abs(result.minor))}
              </td>
              <td className={classes.state}>
                <StatusMark tone={tone}>{text}</StatusMark>
              </td>
            </tr>
          );
        })}
      </tbody>
    </PlainTable>
  );
}
