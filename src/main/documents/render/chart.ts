import type { Chart, ChartSeries } from '@shared/documents/doc-tree';
import { Paragraph } from 'docx';
import { type ChartFont, ChartRun, type ChartRunOptions, type ChartValueAxis, type ChartSeries as WordSeries } from 'docx/charts';
import { xmlText } from './runs';
import { style } from './styles';
import { accent, accentMid, accentTint, colours } from './theme';

type Colour = NonNullable<WordSeries['color']>;

/** Steps of one accent, as far apart in grey as in colour: the key tells them apart on any printer. */
const steps: readonly Colour[] = [accent, accentMid, colours.ink, accentTint, colours.control];
const font: ChartFont = { size: 9, color: colours.muted };

function seriesOf({ name, values, as, secondary }: ChartSeries, index: number, shape: Chart['shape']): WordSeries {
  const isLine = as !== undefined || shape === 'lines';
  const target = as === 'target';
  const color = target ? colours.ink : as === 'line' ? colours.ink : (steps[index % steps.length] ?? colours.ink);
  return {
    name: xmlText(name),
    values,
    color,
    ...(as && shape !== 'lines' && { type: 'line' as const }),
    ...(secondary && { axis: 'secondary' as const }),
    ...(isLine && {
      line: { color, width: target ? 1.5 : 2.25, ...(target && { dash: 'dash' as const }) },
      markers: target ? false : { shape: index % 2 === 0 ? ('circle' as const) : ('diamond' as const), size: 6 },
    }),
  };
}

const label: ChartFont = { size: 8, color: colours.muted };
/** A label on the dark of a bar. */
const onBar: ChartFont = { size: 8, color: colours.white, bold: true };

const isNegative = ({ values }: ChartSeries): boolean => values.some((value) => value !== null && value < 0);

/** A bar's length says what it is, so its scale starts at zero; a line may start where its values are. */
const axis = (format: string, fromZero: boolean): ChartValueAxis => ({ numberFormat: format, font, ...(fromZero && { minimum: 0 }) });

/** More bars than this and their labels run into each other. */
const labelled = 10;

/** A chart of Word's own: its data is in the file, and the reader can change it. CSS pixels. */
export function chart({ shape, categories, series, format, alt, caption, ratio = 0.28 }: Chart, width: number): Paragraph {
  const secondary = series.find((one) => one.secondary)?.secondary;
  const negative = series.some(isNegative);
  const few = categories.length * series.filter(({ as }) => !as).length <= labelled;
  const labels = (one: ChartSeries) => {
    if (!few || one.as === 'target' || shape === 'stacked') return false as const;
    const line = one.as === 'line' || shape === 'lines';
    const numberFormat = one.secondary?.format ?? format;
    return line
      ? ({ value: true, position: 'above', numberFormat, font: label } as const)
      : ({ value: true, position: 'insideEnd', numberFormat, font: onBar } as const);
  };
  const base = {
    categories: categories.map(xmlText),
    series: series.map((one, index) => ({ ...seriesOf(one, index, shape), dataLabels: labels(one) })),
    valueAxis: axis(format, shape !== 'lines' && !negative),
    ...(secondary && { secondaryValueAxis: axis(secondary.format, false) }),
    // Below everything, also where values are below zero.
    categoryAxis: { font, ...(negative && { crossesAt: 'minimum' as const }) },
    legend: series.length > 1 ? ({ position: 'bottom', font } as const) : (false as const),
    chartArea: { fill: 'none', border: 'none' as const },
    transformation: { width: Math.floor(width), height: Math.floor(width * ratio) },
    altText: { name: xmlText(caption), description: xmlText(alt), title: xmlText(caption) },
  };
  const options: ChartRunOptions =
    shape === 'lines'
      ? { ...base, type: 'line', emptyValues: 'gap' }
      : shape === 'bars'
        ? { ...base, type: 'bar', categoryAxis: { font, reverseOrder: true }, gapWidth: 60 }
        : {
            ...base,
            type: 'column',
            gapWidth: 70,
            overlap: shape === 'stacked' ? 100 : -5,
            ...(shape === 'stacked' && { stacking: 'stacked' }),
          };
  return new Paragraph({ style: style.picture, children: [new ChartRun(options)] });
}
