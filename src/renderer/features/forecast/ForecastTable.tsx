import { type Figure, isKnown } from '@shared/domain/figure';
import type { ForecastErrors } from '@shared/domain/forecast-error';
import type { PeriodForecast } from '@shared/domain/plan/quarter-forecast';
import type { Account } from '@shared/model/account';
import type { ForecastSnapshot } from '@shared/model/revenue';
import { useMemo } from 'react';
import { useNavigate } from 'react-router';
import { DataTable } from '@/ui/DataTable';
import type { Column } from '@/ui/data-table-model';
import { OpenFigure } from '@/ui/OpenFigure';
import { StatusMark } from '@/ui/StatusMark';
import { today } from '@/ui/today';
import { useFigureText } from '@/ui/use-figure-text';
import { useT } from '@/ui/use-t';
import type { ForecastText } from './use-forecast-text';

export type ForecastRow = {
  readonly account: Account;
  readonly quarter: PeriodForecast;
  readonly errors: ForecastErrors;
  readonly snapshots: readonly ForecastSnapshot[];
};

const rowId = ({ account }: ForecastRow) => account.id;
const numberOf = (figure: Figure) => (isKnown(figure) ? figure.value : null);

/** One account per row: what is expected of it in the quarter, or what came of it, and how its forecasts of the last year were. */
export function ForecastTable({ rows, past, words }: { rows: readonly ForecastRow[]; past: boolean; words: ForecastText }) {
  const t = useT();
  const figureText = useFigureText();
  const navigate = useNavigate();
  const columns = useMemo((): Column<ForecastRow>[] => {
    const amount = (id: string, header: string, minor: (row: ForecastRow) => number | null | undefined): Column<ForecastRow> => ({
      id,
      header,
      align: 'end',
      width: 120,
      value: (row) => minor(row) ?? null,
      render: (row) => {
        const value = minor(row);
        return value === null || value === undefined ? '–' : words.minor(value, row.account.currency);
      },
    });
    const figure = (id: string, header: string, of: (row: ForecastRow) => Figure): Column<ForecastRow> => ({
      id,
      header,
      align: 'end',
      width: 130,
      value: (row) => numberOf(of(row)),
      render: (row) => <OpenFigure figures={[of(row)]} />,
      exported: (row) => figureText.figures([of(row)], 'whole'),
    });
    const frozen = ({ frozen: one }: PeriodForecast) => one?.amount.minor;
    return [
      { id: 'name', header: t('model:field.accounts.name'), value: ({ account }) => account.name },
      ...(past
        ? [
            amount('frozenAmount', t('forecast:forecast'), ({ quarter }) => frozen(quarter)),
            amount('came', t('forecast:came'), ({ quarter }) => quarter.result?.minor),
            amount('difference', t('forecast:difference'), ({ quarter }) => {
              const [f, a] = [quarter.frozen?.amount, quarter.result];
              return f && a && f.currency === a.currency ? f.minor - a.minor : null;
            }),
          ]
        : [
            amount('weighted', t('forecast:weighted'), ({ quarter }) => quarter.weighted),
            amount('adjusted', t('forecast:adjustments'), ({ quarter }) => (quarter.adjustments.length > 0 ? quarter.adjusted : null)),
            figure('forecast', t('forecast:forecast'), ({ quarter }) => quarter.forecast),
          ]),
      {
        id: 'frozen',
        header: t('forecast:frozen'),
        width: 230,
        value: ({ quarter }) => words.frozen(quarter).text,
        render: ({ quarter }) => {
          const { tone, text } = words.frozen(quarter);
          return <StatusMark tone={tone}>{text}</StatusMark>;
        },
      },
      figure('wape', t('forecast:portfolio.wape'), ({ errors }) => errors.wape),
      figure('bias', t('forecast:portfolio.bias'), ({ errors }) => errors.bias),
    ];
  }, [t, figureText, words, past]);
  return (
    <DataTable
      // Another set of columns is another table.
      key={String(past)}
      label={t('forecast:portfolio.accounts')}
      rows={rows}
      columns={columns}
      rowId={rowId}
      height="flow"
      exportName={`${t('forecast:title')} ${today()}`}
      onOpen={({ account, quarter }) => void navigate(`/accounts/${account.id}/forecast?quarter=${quarter.period.periodStart}`)}
    />
  );
}
