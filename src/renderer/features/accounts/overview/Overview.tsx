import { Ahead } from './Ahead';
import { Completeness } from './Completeness';
import { Decisions } from './Decisions';
import { NextActions } from './NextActions';
import classes from './Overview.module.css';
import { OverviewFigures } from './OverviewFigures';
import type { OverviewProps } from './overview-props';
import { SinceLastReview } from './SinceLastReview';
import { TopNeeds, TopObjectives, TopOpportunities, TopRisks } from './TopRecords';

/** Left, what the plan is about; right, what to do next. */
export function Overview({ plan, choices, onOpenDecision }: OverviewProps & { onOpenDecision: (id: string) => void }) {
  return (
    <>
      <OverviewFigures plan={plan} />
      <SinceLastReview plan={plan} />
      <div className={classes.columns}>
        <div className={classes.column}>
          <Decisions plan={plan} choices={choices} onOpen={onOpenDecision} />
          <TopObjectives plan={plan} choices={choices} />
          <TopOpportunities plan={plan} choices={choices} />
          <TopNeeds plan={plan} choices={choices} />
        </div>
        <div className={classes.column}>
          <Completeness plan={plan} />
          <Ahead plan={plan} />
          <NextActions plan={plan} choices={choices} />
          <TopRisks plan={plan} choices={choices} />
        </div>
      </div>
    </>
  );
}
