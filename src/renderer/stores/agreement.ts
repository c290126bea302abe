import type { ValueHypothesis } from '@shared/model/value';
import { today } from '@/ui/today';
import { editRecord } from './records';

/** The client agreed with the figures, today unless a day is known already; or they are assumed again, and nobody agreed with them. */
export const setAgreement = (hypothesis: ValueHypothesis, agreed: boolean) =>
  agreed
    ? editRecord('valueHypotheses', hypothesis, 'agreement', 'agreed', { agreedOn: hypothesis.agreedOn ?? today() })
    : editRecord('valueHypotheses', hypothesis, 'agreement', 'assumed', { agreedOn: null, agreedByPersonId: null });
