import type { ValueHypothesis } from '../../model/value';
import { type Figure, isKnown } from '../figure';
import { netPresentValue } from '../net-present-value';
import type { FigureContext } from './figure-context';
import { type CaseParts, caseOf, caseParts, type ValuePlan } from './value-case';

type FlowKind = 'benefit' | 'cost';

/** One input of a value case, moved by as much as nobody is sure of it, all others as planned. */
export type MovedInput = {
  readonly hypothesis: ValueHypothesis;
  readonly kind: FlowKind;
  /** By how much it may be off, either way: 0.3 is ±30%. */
  readonly uncertainty: number;
  /** Nobody said how sure we are: the uncertainty is the usual one. */
  readonly unsaid: boolean;
  /** The net present value when the input comes out badly, and when it comes out well. */
  readonly low: Figure;
  readonly high: Figure;
};

export type Sensitivity = {
  readonly base: Figure;
  /** The inputs that matter most, the widest first. */
  readonly inputs: readonly MovedInput[];
  /** All of them at their low. */
  readonly allLow: Figure;
};

/** In percent, where a hypothesis does not say how sure we are of it: as likely as not. */
export const usualConfidence = 50;

type Move = { readonly hypothesisId: string; readonly kind: FlowKind; readonly factor: number };

function moved({ rows, once, start }: CaseParts, moves: readonly Move[]): CaseParts {
  const factorOf = (id: string, of: FlowKind) => moves.find(({ hypothesisId, kind }) => hypothesisId === id && kind === of)?.factor ?? 1;
  return {
    start,
    rows: rows.map((row) => ({
      ...row,
      planned: row.planned && { ...row.planned, minor: row.planned.minor * factorOf(row.hypothesisId, row.kind) },
    })),
    once: once.map(({ hypothesisId, cost }) => ({
      hypothesisId,
      cost: { ...cost, minor: cost.minor * factorOf(hypothesisId, 'cost') },
    })),
  };
}

/**
 * What the net present value does when the least certain inputs come out otherwise than planned. An input is what a hypothesis brings or what it costs, all its
 * periods together. It may be off by 100% less the confidence typed for the hypothesis, either way (90% sure: ±10%); without one, by 50%. Low is less benefit
 * or more cost, high the other way round, one input at a time. Effect × uncertainty is the distance from low to high: the `count` inputs with the widest are kept, of two as
 * wide the benefit, then the first. No input moves without a net present value. Minor units of the context's currency.
 * Convention of ours (FORMULAS does not give one): one-at-a-time sensitivity, as in a tornado chart of corporate finance.
 */
export function valueSensitivity(plan: ValuePlan, context: FigureContext, count = 2): Sensitivity {
  const { currency, settings, today } = context;
  const parts = caseParts(plan, 'planned', today);
  const presentValue = (moves: readonly Move[]): Figure => {
    const made = caseOf(moved(parts, moves), 'planned', context);
    return netPresentValue(made.noRate ? [] : made.flows, settings.discountRate / 100, currency, made.basis);
  };
  const base = presentValue([]);
  if (!isKnown(base)) return { base, inputs: [], allLow: base };
  const widthOf = ({ low, high }: MovedInput) => (isKnown(low) && isKnown(high) ? Math.abs(high.value - low.value) : 0);
  const lowOf = ({ hypothesis, kind, uncertainty }: Pick<MovedInput, 'hypothesis' | 'kind' | 'uncertainty'>): Move => ({
    hypothesisId: hypothesis.id,
    kind,
    factor: kind === 'benefit' ? 1 - uncertainty : 1 + uncertainty,
  });
  const inputs = (['benefit', 'cost'] as const)
    .flatMap((kind) =>
      plan.valueHypotheses.map((hypothesis): MovedInput => {
        const uncertainty = 1 - (hypothesis.confidence ?? usualConfidence) / 100;
        const down = lowOf({ hypothesis, kind, uncertainty });
        const [low, high] = [presentValue([down]), presentValue([{ ...down, factor: 2 - down.factor }])];
        return { hypothesis, kind, uncertainty, unsaid: hypothesis.confidence === null, low, high };
      }),
    )
    .filter((input) => widthOf(input) > 0)
    .sort((a, b) => widthOf(b) - widthOf(a))
    .slice(0, count);
  return { base, inputs, allLow: presentValue(inputs.map(lowOf)) };
}
