import { z } from 'zod';
import {
  choice,
  idSchema,
  internal,
  longText,
  optionalDate,
  optionalMoney,
  optionalNumber,
  optionalPercent,
  optionalRef,
  ownedBy,
  periodFields,
  shortText,
} from './fields';

export const agreements = ['assumed', 'agreed'] as const;

/** What we say the customer gains, in a form that can be measured. */
export const valueHypothesisSchema = z.object({
  id: idSchema,
  accountId: ownedBy('accounts'),
  title: shortText.min(1),
  metric: shortText.default(''),
  unit: shortText.default(''),
  /** The metric today, as it should be, and as it was measured; in `unit`. */
  baseline: optionalNumber,
  target: optionalNumber,
  measured: optionalNumber,
  measuredOn: optionalDate,
  /** What one unit of the metric is worth to the customer in a year. */
  unitValue: optionalMoney,
  /** What it costs the customer, once. */
  cost: optionalMoney,
  assumption: longText.default(''),
  /** How sure we are, in percent. */
  confidence: internal(optionalPercent),
  /** Whether the client agreed with the figures. */
  agreement: choice('agreement', agreements).default('assumed'),
  agreedOn: optionalDate,
  agreedByPersonId: internal(optionalRef('people')),
  needId: optionalRef('needs'),
  initiativeId: optionalRef('initiatives'),
  businessUnitId: optionalRef('businessUnits'),
  privateNotes: internal(longText.default('')),
});
export type ValueHypothesis = z.infer<typeof valueHypothesisSchema>;

export const flowKinds = ['benefit', 'cost'] as const;

/** Benefit or cost of a hypothesis in one period: a positive amount either way. */
export const valueFlowSchema = z.object({
  id: idSchema,
  accountId: ownedBy('accounts'),
  hypothesisId: ownedBy('valueHypotheses'),
  ...periodFields,
  kind: choice('flowKind', flowKinds).default('benefit'),
  planned: optionalMoney,
  realised: optionalMoney,
  note: internal(longText.default('')),
});
export type ValueFlow = z.infer<typeof valueFlowSchema>;
