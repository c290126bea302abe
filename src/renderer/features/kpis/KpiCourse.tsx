import type { Figure } from '@shared/domain/figure';
import { kpiNumberOf } from '@shared/domain/plan/kpi-figures';
import { kpiRag } from '@shared/kpis/kpi-rag';
import { type KpiNumber, type KpiRow, onTarget, sameUnit } from '@shared/kpis/kpi-rows';
import type { PortfolioSettings } from '@shared/model/portfolio';
import { ChartBeside, Facts } from '@/ui/ChartBeside';
import { LineChart } from '@/ui/LineChart';
import { Muted } from '@/ui/Muted';
import { OpenFigure } from '@/ui/OpenFigure';
import { Section } from '@/ui/Section';
import { StatusMark } from '@/ui/StatusMark';
import { useT } from '@/ui/use-t';
import type { KpiText } from './use-kpi-text';

const tones = { red: 'bad', amber: 'warn', green: 'good' } as const;

type KpiCourseProps = {
  row: KpiRow;
  /** The period that is looked at. */
  column: number;
  words: KpiText;
  bounds: Pick<PortfolioSettings, 'redUpTo' | 'amberUpTo'>;
  computed: (column: number) => Figure | null;
};

/** The course of one KPI: its figures beside their targets and last year's, and the period that is looked at in numbers. */
export function KpiCourse({ row: { kpi, cells }, column, words, bounds, computed }: KpiCourseProps) {
  const t = useT();
  const values = cells.map(({ value }, index) => value ?? kpiNumberOf(computed(index)));
  const reference = values.findLast((value) => value !== null) ?? cells.findLast(({ target }) => target)?.target ?? null;
  const course = (figures: readonly (KpiNumber | null)[]) =>
    figures.map((figure) => (figure && reference && sameUnit(figure, reference) ? figure.value : null));
  const lines = [
    { role: 'lastYear' as const, name: t('kpis:lastYear'), values: course(cells.map(({ lastYear }) => lastYear)) },
    { role: 'target' as const, name: t('kpis:target'), values: course(cells.map(({ target }) => target)) },
    { role: 'value' as const, name: t('kpis:value'), values: course(values) },
  ].filter(({ values: own }) => own.some((value) => value !== null));
  const name = words.name(kpi);
  const at = Math.max(0, Math.min(column, cells.length - 1));
  const cell = cells[at];
  const figure = computed(at);
  const rag = kpiRag(kpi, values[at] ?? null, bounds);
  const reached = cell ? onTarget(kpi, cell) : null;
  return (
    <Section title={name} description={[kpi.description, kpi.source].filter(Boolean).join(' · ') || undefined}>
      {lines.length === 0 ? (
        <Muted small>{t('kpis:chartEmpty')}</Muted>
      ) : (
        <ChartBeside
          chart={
            <LineChart
              label={t('kpis:chart', { kpi: name })}
              places={cells.map(({ period }) => words.period(period))}
              series={lines}
              format={(value) => words.figure(kpi, { value, currency: reference?.currency ?? null }, 'compact')}
              current={at}
            />
          }
        >
          {cell && (
            <>
              <Facts
                title={t('kpis:at', { period: words.period(cell.period) })}
                facts={[
                  { label: t('model:field.kpiMeasures.value'), value: words.figure(kpi, cell.value) || t('kpis:none') },
                  { label: t('model:field.kpiMeasures.target'), value: words.figure(kpi, cell.target) || t('kpis:none') },
                  { label: t('kpis:lastYear'), value: words.figure(kpi, cell.lastYear) || t('kpis:none') },
                  ...(figure ? [{ label: t('kpis:computedFrom'), value: <OpenFigure figures={[figure]} /> }] : []),
                ]}
              />
              {rag && <StatusMark tone={tones[rag]}>{t(`model:rag.${rag}`)}</StatusMark>}
              {reached !== null && (
                <StatusMark tone={reached ? 'good' : 'bad'}>
                  {t(reached ? 'kpis:reached' : 'kpis:missed', { target: words.figure(kpi, cell.target) })}
                </StatusMark>
              )}
            </>
          )}
        </ChartBeside>
      )}
    </Section>
  );
}
