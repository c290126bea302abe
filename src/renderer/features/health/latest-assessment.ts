import type { CalendarDate } from '@shared/model/fields';
import type { HealthAssessment, HealthDimension } from '@shared/model/kpi';

/** The assessment that stands on a day: the latest up to then, of two on one day the last. */
export const latestOf = (all: readonly HealthAssessment[], dimension: HealthDimension, day: CalendarDate): HealthAssessment | null =>
  all.reduce<HealthAssessment | null>(
    (latest, one) =>
      one.dimension === dimension && one.assessedOn <= day && (!latest || one.assessedOn >= latest.assessedOn) ? one : latest,
    null,
  );
