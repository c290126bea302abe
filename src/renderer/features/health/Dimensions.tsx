import { daysBetween } from '@shared/domain/calendar';
import { weightField } from '@shared/domain/plan/account-health';
import { healthDimensions } from '@shared/model/kpi';
import type { Plan } from '@shared/model/plan';
import type { PortfolioSettings } from '@shared/model/portfolio';
import { InlineNumber } from '@/ui/InlineNumber';
import { InlineText } from '@/ui/InlineText';
import { Muted } from '@/ui/Muted';
import { PlainTable } from '@/ui/PlainTable';
import { Section } from '@/ui/Section';
import { StatusMark } from '@/ui/StatusMark';
import { today } from '@/ui/today';
import { useFormat } from '@/ui/use-format';
import { useT } from '@/ui/use-t';
import { sayDriver, scoreDimension, weighDimension } from './health-changes';
import { latestOf } from './latest-assessment';

/** Each dimension with its score, what moved it, how old it is and what it weighs, edited in place. */
export function Dimensions({ plan, settings }: { plan: Plan; settings: PortfolioSettings }) {
  const t = useT();
  const format = useFormat();
  const day = today();
  return (
    <Section title={t('health:dimensions')} description={t('health:dimensionsWhy')}>
      <PlainTable>
        <thead>
          <tr>
            <th scope="col" style={{ width: '10rem' }}>
              {t('health:dimension')}
            </th>
            <th scope="col" data-align="end" style={{ width: '7rem' }}>
              {t('health:score')}
            </th>
            <th scope="col">{t('health:driver')}</th>
            <th scope="col" style={{ width: '11rem' }}>
              {t('health:assessed')}
            </th>
            <th scope="col" data-align="end" style={{ width: '7rem' }}>
              {t('health:weight')}
            </th>
          </tr>
        </thead>
        <tbody>
          {healthDimensions.map((dimension) => {
            const name = t(`model:healthDimension.${dimension}`);
            const latest = latestOf(plan.healthAssessments, dimension, day);
            const old = latest !== null && daysBetween(latest.assessedOn, day) > settings.staleAfterDays;
            return (
              <tr key={dimension}>
                <th scope="row">{name}</th>
                <td>
                  <InlineNumber
                    layout="cell"
                    align="end"
                    label={t('health:scoreOf', { dimension: name })}
                    value={latest?.score ?? null}
                    min={0}
                    max={100}
                    onCommit={(score) => scoreDimension(plan, dimension, score, day)}
                  />
                </td>
                <td>
                  {latest && (
                    <InlineText
                      layout="cell"
                      label={t('health:driverOf', { dimension: name })}
                      value={latest.driver}
                      maxLength={20_000}
                      onCommit={(driver) => sayDriver(plan, latest.id, driver)}
                    />
                  )}
                </td>
                <td>
                  {!latest ? (
                    <Muted as="span">{t('health:never')}</Muted>
                  ) : old ? (
                    <StatusMark tone="warn">{t('health:old', { date: format.date(latest.assessedOn) })}</StatusMark>
                  ) : (
                    format.date(latest.assessedOn)
                  )}
                </td>
                <td>
                  <InlineNumber
                    layout="cell"
                    align="end"
                    label={t('health:weightOf', { dimension: name })}
                    value={settings[weightField[dimension]]}
                    min={0}
                    max={100}
                    onCommit={(weight) => weighDimension(plan, dimension, weight ?? 0)}
                  />
                </td>
              </tr>
            );
          })}
        </tbody>
      </PlainTable>
    </Section>
  );
}
