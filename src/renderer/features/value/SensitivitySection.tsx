import { type Figure, isKnown } from '@shared/domain/figure';
import type { FigureContext } from '@shared/domain/plan/figure-context';
import { type MovedInput, valueSensitivity } from '@shared/domain/plan/value-sensitivity';
import type { Plan } from '@shared/model/plan';
import { useMemo } from 'react';
import { savePortfolioSettings } from '@/stores/portfolio-settings';
import { InlineNumber } from '@/ui/InlineNumber';
import { Muted } from '@/ui/Muted';
import { OpenFigure } from '@/ui/OpenFigure';
import { PlainTable } from '@/ui/PlainTable';
import { Section } from '@/ui/Section';
import { StatusMark } from '@/ui/StatusMark';
import { useFigureText } from '@/ui/use-figure-text';
import { useFormat } from '@/ui/use-format';
import { useT } from '@/ui/use-t';
import classes from './Value.module.css';

/** Which inputs the case hinges on: the net present value with each of them low and high. */
export function SensitivitySection({ plan, context }: { plan: Plan; context: FigureContext }) {
  const t = useT();
  const format = useFormat();
  const words = useFigureText();
  const { base, inputs, allLow } = useMemo(() => valueSensitivity(plan, context), [plan, context]);
  const numbers = [base, ...inputs.flatMap(({ low, high }) => [low, high])].flatMap((figure) => (isKnown(figure) ? [figure.value] : []));
  const [from, to] = [Math.min(0, ...numbers), Math.max(0, ...numbers)];
  const place = (value: number) => `${((value - from) / (to - from || 1)) * 100}%`;
  const uncertainty = ({ uncertainty: share, unsaid }: MovedInput) => {
    const range = t('value:range', { percent: format.percent(share) });
    return unsaid ? t('value:unsaid', { range }) : range;
  };
  const holds = isKnown(allLow) && allLow.value >= 0;
  return (
    <Section title={t('value:sensitivity')} description={t('value:sensitivityWhy')}>
      {inputs.length === 0 ? (
        <Muted small>{t('value:sensitivityEmpty')}</Muted>
      ) : (
        <>
          <PlainTable wrap label={t('value:sensitivityTable')}>
            <thead>
              <tr>
                <th scope="col">{t('value:input')}</th>
                <th scope="col" className={classes.narrow}>
                  {t('value:uncertainty')}
                </th>
                {(['low', 'base', 'high'] as const).map((which) => (
                  <th key={which} scope="col" data-align="end" className={classes.amount}>
                    {t(`value:${which}`)}
                  </th>
                ))}
                <th scope="col" className={classes.bars}>
                  {t('value:spreadColumn')}
                </th>
              </tr>
            </thead>
            <tbody>
              {inputs.map((input) => (
                <tr key={`${input.hypothesis.id} ${input.kind}`}>
                  <th scope="row" dir="auto">
                    {t(`value:inputName.${input.kind}`, { title: input.hypothesis.title })}
                  </th>
                  <td>{uncertainty(input)}</td>
                  {[input.low, base, input.high].map((figure, index) => (
                    // biome-ignore lint/suspicious/noArrayIndexKey: low, base and high, always in this order
                    <td key={index} data-align="end">
                      <OpenFigure figures={[figure]} />
                    </td>
                  ))}
                  <td>
                    <Bar low={input.low} base={base} high={input.high} place={place} />
                  </td>
                </tr>
              ))}
            </tbody>
          </PlainTable>
          <StatusMark tone={holds ? 'good' : 'warn'}>
            {t(holds ? 'value:holds' : 'value:falls', { amount: words.figures([allLow], 'compact') })}
          </StatusMark>
        </>
      )}
      <div className={classes.rate}>
        <InlineNumber
          layout="row"
          label={t('value:discountRate')}
          percent
          required
          min={-50}
          max={100}
          value={context.settings.discountRate}
          onCommit={(value) =>
            value !== null &&
            savePortfolioSettings(
              { key: 'editLimit', params: { field: 'discountRate' } },
              plan.portfolioSettings,
              { discountRate: value },
              t('value:rateChanged', { rate: format.percent(value / 100, Number.isInteger(value) ? 0 : 1) }),
            )
          }
        />
      </div>
    </Section>
  );
}

type BarProps = { low: Figure; base: Figure; high: Figure; place: (value: number) => string };

/** From low to high on the scale of all rows, with 0 and what is planned as marks. The numbers stand beside it. */
function Bar({ low, base, high, place }: BarProps) {
  if (!isKnown(low) || !isKnown(base) || !isKnown(high)) return null;
  return (
    <svg className={classes.bar} width="100%" height="16" aria-hidden="true">
      <line className={classes.zero} x1={place(0)} x2={place(0)} y1="0" y2="16" />
      <line className={classes.span} x1={place(low.value)} x2={place(high.value)} y1="8" y2="8" />
      <line className={classes.plan} x1={place(base.value)} x2={place(base.value)} y1="2" y2="14" />
    </svg>
  );
}
