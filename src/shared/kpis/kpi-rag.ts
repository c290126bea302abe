import { type Rag, type RagThresholds, ragAt } from '../domain/rag';
import { minorDigits } from '../i18n/format';
import type { KpiDefinition } from '../model/kpi';
import type { PortfolioSettings } from '../model/portfolio';
import type { KpiNumber } from './kpi-rows';

type Bounds = Pick<PortfolioSettings, 'redUpTo' | 'amberUpTo'>;
type Bounded = Pick<KpiDefinition, 'unit' | 'direction' | 'healthDimension' | 'redUpTo' | 'amberUpTo'>;

/**
 * The bounds that colour a KPI: its own where both are typed; else the portfolio's, for a percentage that speaks for a dimension of health and so has health's scale. Null:
 * it has none. The other way round (less is better) the lower bound is green's. Source: FORMULAS "RAG", "thresholds editable per measure".
 */
export function kpiBounds({ unit, direction, healthDimension, redUpTo, amberUpTo }: Bounded, portfolio: Bounds): RagThresholds | null {
  if (redUpTo !== null && amberUpTo !== null) return { redUpTo, amberUpTo, direction };
  if (unit !== 'percent' || healthDimension === null) return null;
  return direction === 'higher-is-better'
    ? { redUpTo: redUpTo ?? portfolio.redUpTo, amberUpTo: amberUpTo ?? portfolio.amberUpTo, direction }
    : { redUpTo: redUpTo ?? 100 - portfolio.amberUpTo, amberUpTo: amberUpTo ?? 100 - portfolio.redUpTo, direction };
}

/** The colour of a KPI's figure; bounds of an amount are in whole units of its currency. Null without a figure, or without bounds that are in order. */
export function kpiRag(kpi: Bounded, figure: KpiNumber | null, portfolio: Bounds): Rag | null {
  const bounds = kpiBounds(kpi, portfolio);
  if (!bounds || !figure) return null;
  return ragAt(figure.currency === null ? figure.value : figure.value / 10 ** minorDigits(figure.currency), bounds);
}
