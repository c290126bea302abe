import type { ValueCase } from './cash-flow';
import { type Figure, type FigureInputs, known, money, na } from './figure';

/**
 * Return on investment: (benefit − cost) / cost. Ratio. What is expected and what was measured are two figures, never mixed: `kind` names which. A benefit or a cost
 * that nobody knows gives n/a. Source: corporate finance; FORMULAS "ROI".
 */
export function returnOnInvestment(
  kind: 'expected' | 'measured',
  { benefit, cost, basis, noRate }: Omit<ValueCase, 'flows'>,
  currency: string,
): Figure {
  const formula = kind === 'expected' ? 'roiExpected' : 'roiMeasured';
  if (noRate) return na(formula, 'no-rate', {}, basis);
  const inputs: FigureInputs = {
    ...(benefit === null ? {} : { benefit: money(benefit, currency) }),
    ...(cost === null ? {} : { cost: money(cost, currency) }),
  };
  if (cost === null) return na(formula, 'cost-unknown', inputs, basis);
  if (benefit === null) return na(formula, 'benefit-unknown', inputs, basis);
  if (cost <= 0) return na(formula, 'cost-not-positive', inputs, basis);
  return known(formula, (benefit - cost) / cost, 'ratio', { ...inputs, net: money(benefit - cost, currency) }, basis);
}
