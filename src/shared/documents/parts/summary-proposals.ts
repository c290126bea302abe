import { type Finding, findings } from '../account-plan/findings';
import { strong, text } from '../inline';
import type { ClientInput, InternalInput } from '../part';
import { allDecisions, decisionLine, soughtDecisions } from './decisions';
import { attainment } from './outcomes';
import { brief } from './pieces';
import { liveObjectives } from './roadmap';
import { type SummaryLine, type SummaryLines, summaryLine } from './summary-lines';
import { valueTakeaway } from './value';

const findingLine = ({ head, tail }: Finding): SummaryLine => summaryLine(strong(head), text(` ${tail}`));

/** What moved health, dimension by dimension; none where it is not assessed. */
function drivers({ figures, plan }: InternalInput): SummaryLine[] {
  return figures.measures.flatMap(({ id, name, score }) => {
    if (score === null) return [];
    const said = plan.healthAssessments
      .filter(({ dimension, driver }) => dimension === id && driver.trim() !== '')
      .sort((a, b) => (a.assessedOn < b.assessedOn ? -1 : 1))
      .at(-1);
    return [summaryLine(strong(`${name} ${Math.round(score)}.`), text(said ? ` ${brief(said.driver, 160)}` : ''))];
  });
}

/** Proposed from the facts alone: what is asked, what moved, why. */
export function internalSummaryLines(input: InternalInput): SummaryLines {
  const { context, kind, plan, facts } = input;
  const value = plan.valueHypotheses.length > 0 ? [summaryLine(text(valueTakeaway(context, plan)))] : [];
  // Its decisions are a section of their own.
  if (kind === 'ebr') return { moved: findings(context, plan, facts).slice(0, 3).map(findingLine), why: value };
  const most = plan.healthAssessments.length > 0 ? 4 : 5;
  return {
    asked: allDecisions(input, 3).map((item) => summaryLine(...decisionLine(context, item))),
    moved: findings(context, plan, facts).slice(0, most).map(findingLine),
    why: drivers(input),
  };
}

/** Shared goals that are measured: those the client hears of at most. */
const goalLimit = 3;

/** The same from what the client may read; the reason is for a person to give. */
export function clientSummaryLines({ context, kind, plan }: ClientInput): SummaryLines {
  const { t, percent } = context;
  const goals = liveObjectives(plan).flatMap((goal) => {
    const share = attainment(goal);
    return share === null
      ? []
      : [
          summaryLine(
            strong(`${brief(goal.title, 90)}.`),
            text(` ${t('report:summary.goalProgress', { percent: percent(Math.max(0, Math.min(share, 1.5))) })}`),
          ),
        ];
  });
  const moved = [
    ...(plan.valueHypotheses.length > 0 ? [summaryLine(text(valueTakeaway(context, plan)))] : []),
    ...(kind === 'ebr' ? [] : goals.slice(0, goalLimit)),
  ];
  const asked = soughtDecisions(context, plan.decisions, 3).map((item) => summaryLine(...decisionLine(context, item)));
  return kind === 'ebr' ? { moved, why: [] } : { asked, moved, why: [] };
}
