import type { FigureContext } from '@shared/domain/plan/figure-context';
import type { Plan } from '@shared/model/plan';
import type { Review } from '@shared/model/review';
import type { RecordChoices } from '@/ui/records/record-choices';

/** What each part of a review's sheet is given. */
export type ReviewParts = {
  review: Review;
  /** The last one held before it. */
  before: Review | null;
  plan: Plan;
  choices: RecordChoices;
  context: FigureContext;
};
