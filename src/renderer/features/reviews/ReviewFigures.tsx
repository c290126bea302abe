import { frozenFormulas, frozenKpiKey, reviewFigures, reviewMetrics } from '@shared/domain/reviews';
import type { KpiNumber } from '@shared/kpis/kpi-rows';
import { kpisOf } from '@shared/kpis/kpi-rows';
import type { KpiDefinition } from '@shared/model/kpi';
import type { FrozenFigure } from '@shared/model/review';
import { OpenFigure } from '@/ui/OpenFigure';
import { Section } from '@/ui/Section';
import { useFormat } from '@/ui/use-format';
import { useT } from '@/ui/use-t';
import type { ReviewParts } from './parts';
import classes from './Review.module.css';
import { useKpiName } from './use-kpi-name';

const ratios: readonly string[] = [
  'netRevenueRetention',
  'grossRevenueRetention',
  'contributionMargin2Rate',
  'slaAttainment',
  'peopleCoverage',
  'roiMeasured',
];

/** The figures the review shows: as they are now until it is held, as they were frozen from then on; KPIs against plan, last quarter and last year. */
export function ReviewFigures({ review, plan, context }: ReviewParts) {
  const t = useT();
  const format = useFormat();
  const kpiName = useKpiName();
  const kpiText = ({ unit }: Pick<KpiDefinition, 'unit'>, number: KpiNumber | null) => {
    if (!number) return '–';
    if (number.currency) return format.money({ minor: Math.round(number.value), currency: number.currency }, 'compact');
    return unit === 'percent' ? format.percent(number.value / 100, 1) : format.number(number.value, { maximumFractionDigits: 1 });
  };
  const metrics = reviewMetrics(plan, review);
  const frozen = review.frozenAt !== null;
  const kpis = kpisOf(plan.kpiDefinitions);

  const frozenRow = (figure: FrozenFigure) => {
    const kpi = kpis.find((one) => frozenKpiKey(one) === figure.key);
    const formula = frozenFormulas.find((key) => key === figure.key);
    const name = formula ? t(`figures:name.${formula}`) : kpi ? kpiName(kpi) : figure.key;
    const said = (value: number | null) => {
      if (value === null) return '–';
      if (!formula && kpi) return kpiText(kpi, { value, currency: figure.currency });
      if (figure.currency) return format.money({ minor: Math.round(value), currency: figure.currency }, 'compact');
      return ratios.includes(figure.key) ? format.percent(value, 1) : format.number(value, { maximumFractionDigits: 1 });
    };
    return (
      <tr key={figure.key}>
        <th scope="row">{name}</th>
        <td>{figure.value === null ? t('figures:notAvailable') : said(figure.value)}</td>
        <td>{said(figure.target)}</td>
        <td>{format.date(figure.asOf)}</td>
      </tr>
    );
  };
  const now = reviewFigures(plan, context);
  return (
    <Section
      title={t('reviews:figures')}
      description={
        frozen && review.frozenAt
          ? t('reviews:frozen', { date: format.date(review.frozenAt.slice(0, 10), 'long') })
          : t('reviews:notFrozen')
      }
    >
      {frozen ? (
        <table className={classes.figures}>
          <thead>
            <tr>
              <th scope="col">{t('reviews:metric')}</th>
              <th scope="col">{t('reviews:value')}</th>
              <th scope="col">{t('model:field.kpiMeasures.target')}</th>
              <th scope="col">{t('reviews:asOf')}</th>
            </tr>
          </thead>
          <tbody>{review.figures.map(frozenRow)}</tbody>
        </table>
      ) : (
        <dl className={classes.now}>
          {frozenFormulas.map((key) => (
            <div key={key}>
              <dt>{t(`figures:name.${key}`)}</dt>
              <dd>
                <OpenFigure figures={[now[key]]} />
              </dd>
            </div>
          ))}
        </dl>
      )}
      {!frozen && metrics.length > 0 && (
        <table className={classes.figures}>
          <thead>
            <tr>
              <th scope="col">{t('kpis:kpi')}</th>
              <th scope="col">{t('reviews:value')}</th>
              <th scope="col">{t('model:field.kpiMeasures.target')}</th>
              <th scope="col">{t('reviews:lastQuarter')}</th>
              <th scope="col">{t('kpis:lastYear')}</th>
            </tr>
          </thead>
          <tbody>
            {metrics.map(({ kpi, cells }) => {
              const cell = cells.at(-1);
              return (
                <tr key={kpi.id}>
                  <th scope="row">{kpiName(kpi)}</th>
                  <td>{kpiText(kpi, cell?.value ?? null)}</td>
                  <td>{kpiText(kpi, cell?.target ?? null)}</td>
                  <td>{kpiText(kpi, cells.at(-2)?.value ?? null)}</td>
                  <td>{kpiText(kpi, cell?.lastYear ?? null)}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      )}
    </Section>
  );
}
