import { totalFigures, totalsOf } from '@shared/domain/amounts';
import { addMonths } from '@shared/domain/calendar';
import { type Figure, isKnown } from '@shared/domain/figure';
import type { AccountRow, PortfolioRecords, portfolioFigures } from '@shared/domain/plan/portfolio-figures';
import { upcomingRenewals } from '@shared/domain/renewals';
import type { CalendarDate } from '@shared/model/fields';
import { type KeyFigure, KeyFigures } from '@/ui/KeyFigures';
import { OpenFigure } from '@/ui/OpenFigure';
import { useFigureText } from '@/ui/use-figure-text';
import { useFormat } from '@/ui/use-format';
import { useT } from '@/ui/use-t';

type HeadlineFiguresProps = {
  records: PortfolioRecords;
  figures: ReturnType<typeof portfolioFigures>;
  rows: readonly AccountRow[];
  unassigned: number;
  day: CalendarDate;
};

/** The row that is read first, and under it, smaller, everything else a portfolio is judged by. Each figure opens. */
export function HeadlineFigures({ records, figures, rows, unassigned, day }: HeadlineFiguresProps) {
  const t = useT();
  const format = useFormat();
  const words = useFigureText();
  const count = (number: number) => t('opportunities:count', { count: number, formatted: format.number(number) });
  const partial = (figure: Figure) =>
    isKnown(figure) && figure.partialMonths !== undefined ? t('figures:partial', { count: figure.partialMonths }) : undefined;
  const small = (label: string, figure: Figure): KeyFigure => ({ label, value: <OpenFigure figures={[figure]} />, note: partial(figure) });
  const nrr = figures.netRevenueRetention;
  const toRenew = totalsOf(upcomingRenewals(records.accounts, day).renewals.map(({ account }) => account.revenueWithUs));
  return (
    <>
      <KeyFigures
        label={t('portfolio:figures')}
        figures={[
          {
            label: t('figures:name.openPipeline'),
            value: <OpenFigure figures={totalFigures('openPipeline', figures.open)} />,
            note: count(figures.open.count),
            to: '/opportunities',
          },
          {
            label: t('figures:name.weightedPipeline'),
            value: <OpenFigure figures={figures.weightedPipeline} />,
            note: words.reason(figures.weightedPipeline) ?? t('opportunities:weightedNote'),
          },
          {
            label: t('portfolio:short.nrr'),
            value: <OpenFigure figures={[nrr]} />,
            note: words.reason([nrr]) ?? partial(nrr) ?? t('figures:name.netRevenueRetention'),
          },
          healthOf(rows),
          // What is to be done comes before what is to be known.
          unassigned > 0
            ? {
                label: t('opportunities:withoutAccount'),
                value: format.number(unassigned),
                note: t('opportunities:toAssign'),
                to: '/opportunities?show=unassigned',
              }
            : {
                label: t('figures:name.toRenew'),
                value: <OpenFigure figures={totalFigures('toRenew', toRenew, { period: { from: day, to: addMonths(day, 12) } })} />,
                note: t('portfolio:contracts', { count: toRenew.count, formatted: format.number(toRenew.count) }),
              },
        ]}
      />
      <KeyFigures
        quiet
        label={t('portfolio:moreFigures')}
        figures={[
          small(t('portfolio:short.grr'), figures.grossRevenueRetention),
          small(t('portfolio:short.logos'), figures.logoRetention),
          small(t('portfolio:short.expansion'), figures.expansionRate),
          small(t('portfolio:short.margin'), figures.contributionMargin2Rate),
          small(t('portfolio:short.cycle'), figures.cycleLength),
          small(t('portfolio:short.nps'), figures.netPromoterScore),
          small(t('portfolio:short.ces'), figures.customerEffortMean),
          small(t('portfolio:short.accuracy'), figures.forecastAccuracy),
          {
            label: t('portfolio:short.won'),
            value: <OpenFigure figures={totalFigures('wonRevenue', figures.won)} />,
            note: count(figures.won.count),
            to: '/opportunities?show=won',
          },
        ]}
      />
    </>
  );

  function healthOf(all: readonly AccountRow[]): KeyFigure {
    const states = all.filter(({ account }) => account.status !== 'former').map(({ health }) => health.state);
    const of = (state: (typeof states)[number]) => states.filter((one) => one === state).length;
    const unknown = of(null);
    if (unknown === states.length)
      return { label: t('figures:name.health'), value: t('figures:notAvailable'), note: t('portfolio:healthNone') };
    return {
      label: t('figures:name.health'),
      value: t('portfolio:healthy', { formatted: format.number(of('green')), total: format.number(states.length) }),
      note: [
        t('portfolio:healthRest', { red: format.number(of('red')), amber: format.number(of('amber')) }),
        unknown > 0 && t('portfolio:healthUnknown', { count: unknown, formatted: format.number(unknown) }),
      ]
        .filter(Boolean)
        .join(', '),
    };
  }
}
