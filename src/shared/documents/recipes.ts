import { addMonths } from '../domain/calendar';
import { reviewBefore } from '../domain/reviews';
import { appendix } from './account-plan/appendix';
import { clientContacts, clientProjects } from './account-plan/client-sections';
import { chosenMap, mapPart, powerInterest } from './account-plan/map';
import { opportunities } from './account-plan/opportunities';
import { profile } from './account-plan/profile';
import { stakeholders } from './account-plan/stakeholders';
import type { SectionId } from './kinds';
import { type ClientInput, type ClientPart, type InternalInput, type InternalPart, missing, type Part, part } from './part';
import { actionsPart, actionTable, nextActions } from './parts/actions';
import { changesPart, clientChangesPart } from './parts/changes';
import { allDecisions, decisionsPart, soughtDecisions } from './parts/decisions';
import { governancePart, sponsorPairs } from './parts/governance';
import {
  attendeesPart,
  clientAttendeesPart,
  clientOpenPoints,
  internalOpenPoints,
  landminesPart,
  neighboursPart,
  purposePart,
  questionsPart,
} from './parts/meeting-brief';
import {
  clientMeetingActions,
  conclusionsPart,
  internalMeetingActions,
  internalMeetingDecisions,
  meetingDecisionsPart,
  meetingRecordPart,
  notesPart,
  openQuestionsPart,
} from './parts/minutes';
import { needsPart } from './parts/needs';
import { clientOnePage, onePage } from './parts/one-page';
import { adoptionChart, clientOutcomesPart, outcomesPart, roiSentence } from './parts/outcomes';
import { body, h1 } from './parts/pieces';
import { positionPart } from './parts/position';
import { profilePart } from './parts/profile';
import { commitmentsPart, criteriaPart, nextDatePart, textPart } from './parts/reviews';
import { risksPart } from './parts/risks';
import { ganttPicture, roadmapPart } from './parts/roadmap';
import { improvementTable, satisfactionPart } from './parts/satisfaction';
import { clientSummaryPart, ebrSummary, summaryPart } from './parts/summary';
import { valuePart } from './parts/value';
import { whiteSpacePart } from './parts/white-space';

/** A quarter's review asks for up to five decisions, an executive one for two. */
const decisionLimit = { qbr: 5, ebr: 2 } as const;
const limitOf = ({ kind }: InternalInput | ClientInput): number => (kind === 'qbr' || kind === 'ebr' ? decisionLimit[kind] : 3);

/** The lessons of a review, with the improvement plans that answer them. */
function lessons({ context, plan, review }: InternalInput | ClientInput): Part {
  const { t } = context;
  const told = textPart(t('report:review.lessons'), review?.lessons ?? '', t('report:review.noLessons'));
  const improvements = improvementTable(context, plan);
  return improvements.length === 0 ? told : { blocks: [...told.blocks, ...improvements] };
}

/** The next twelve months on one picture, and who does what in them. */
function jointPlan({ context, plan }: InternalInput | ClientInput): Part {
  const { t, today } = context;
  const gantt = ganttPicture(context, plan, 0.5, addMonths(today, 12));
  const actions = nextActions(today, plan.actions, 365).slice(0, 5);
  if (!gantt && actions.length === 0) return missing(t('report:jointPlan.title'), t('report:jointPlan.none'));
  return {
    blocks: [
      h1(t('report:jointPlan.title')),
      ...(gantt ? [gantt.picture] : []),
      ...actionTable(context, plan, actions, t('report:jointPlan.caption')),
    ],
  };
}

const topic = ({ context: { t }, review }: InternalInput | ClientInput): Part =>
  textPart(t('report:review.topic'), review?.strategicTopic ?? '', t('report:review.noTopic'));

/** The composer of each section of the internal edition. */
export const internalParts: Record<Exclude<SectionId, 'contacts'>, InternalPart> = {
  summary: (input) => (input.kind === 'ebr' ? ebrSummary(input) : summaryPart(input)),
  profile: ({ context, plan }) => profilePart(context, plan),
  position: ({ context, plan, facts, figures }) => positionPart(context, plan, facts, figures),
  value: ({ context, plan, figures }) => {
    const roi = roiSentence(context, figures);
    return valuePart(context, plan, false, roi === '' ? [] : [body(roi)]);
  },
  stakeholders: ({ context, plan, facts, mapId }) => ({
    blocks: [...stakeholders(context, plan, facts), ...powerInterest(context, plan, mapId), ...sponsorPairs(context, plan)],
    missing: facts.present.length === 0,
  }),
  map: ({ context, plan, mapId }) => {
    const map = chosenMap(plan, mapId);
    return map && mapPart(context, plan, map);
  },
  needs: ({ context, plan }) => needsPart(context, plan, plan),
  whiteSpace: ({ context, plan }) => whiteSpacePart(context, plan),
  opportunities: ({ context, plan, facts }) => ({ blocks: opportunities(context, plan, facts), missing: facts.open.length === 0 }),
  roadmap: ({ context, plan }) => roadmapPart(context, plan, false),
  risks: ({ context, plan }) => risksPart(context, plan),
  satisfaction: ({ context, plan, kind }) => {
    const adoption = kind === 'qbr' ? adoptionChart(context, plan) : null;
    return satisfactionPart(context, plan, adoption ? [adoption] : [], kind !== 'qbr');
  },
  governance: ({ context, plan }) => governancePart(context, plan, false),
  actions: ({ context, plan }) => actionsPart(context, plan, false),
  appendix: ({ context, facts, figures }) => part(appendix(context, facts, figures)),
  onePage,
  decisions: (input) => decisionsPart(input.context, allDecisions(input, limitOf(input)), false),
  criteria: ({ context, review }) => criteriaPart(context, review),
  changes: ({ context, plan, figures, review }) => changesPart(context, plan, figures, reviewBefore(plan.reviews, review)),
  commitments: ({ context, plan, review }) => commitmentsPart(context, reviewBefore(plan.reviews, review)),
  outcomes: ({ context, plan, kind }) => outcomesPart(context, plan, kind === 'ebr'),
  lessons,
  nextQuarter: ({ context, plan }) => actionsPart(context, plan, false),
  topic,
  renewal: ({ context: { t }, review }) => textPart(t('report:review.renewal'), review?.renewalOutlook ?? '', t('report:review.noRenewal')),
  nextDate: ({ context, plan, review }) => nextDatePart(context, plan, review),
  jointPlan,
  purpose: ({ context, plan, meeting }) => purposePart(context, plan, meeting),
  attendees: ({ context, plan, meeting }) => attendeesPart(context, plan, meeting),
  openPoints: ({ context, plan, meeting }) => internalOpenPoints(context, plan, meeting),
  neighbours: ({ context, plan, meeting, mapId }) => neighboursPart(context, plan, meeting, mapId),
  questions: ({ context, plan, meeting }) => questionsPart(context, plan, meeting),
  landmines: ({ context, meeting }) => landminesPart(context, meeting),
  meetingRecord: ({ context, plan, meeting }) => meetingRecordPart(context, plan, meeting),
  conclusions: ({ context, meeting }) => conclusionsPart(context, meeting),
  meetingDecisions: ({ context, plan, meeting }) => internalMeetingDecisions(context, plan, meeting),
  meetingActions: ({ context, plan, meeting }) => internalMeetingActions(context, plan, meeting),
  openQuestions: ({ context, plan, meeting }) => openQuestionsPart(context, plan, meeting),
  notes: ({ context, plan, meeting }) => notesPart(context, plan, meeting),
};

type ClientSection = Exclude<
  SectionId,
  | 'position'
  | 'stakeholders'
  | 'map'
  | 'whiteSpace'
  | 'opportunities'
  | 'risks'
  | 'appendix'
  | 'renewal'
  | 'neighbours'
  | 'questions'
  | 'landmines'
  | 'openQuestions'
  | 'notes'
>;

/** The composer of each section of the client edition: none of them is given what is internal. */
export const clientParts: Record<ClientSection, ClientPart> = {
  summary: (input) => {
    const { blocks } = clientSummaryPart(input);
    return { blocks: [...blocks, ...(input.kind === 'account-plan' ? clientProjects(input.context, input.plan) : [])] };
  },
  profile: ({ context, plan }) => part(profile(context, plan.account, null)),
  value: ({ context, plan }) => valuePart(context, plan, true),
  needs: ({ context, plan }) => needsPart(context, plan, null),
  roadmap: ({ context, plan }) => roadmapPart(context, plan, true),
  satisfaction: ({ context, plan, kind }) => satisfactionPart(context, plan, [], kind !== 'qbr'),
  governance: ({ context, plan }) => governancePart(context, plan, true),
  actions: ({ context, plan }) => actionsPart(context, plan, true),
  contacts: ({ context, plan }) => part(clientContacts(context, plan)),
  onePage: clientOnePage,
  decisions: (input) => decisionsPart(input.context, soughtDecisions(input.context, input.plan.decisions, limitOf(input)), true),
  criteria: ({ context, review }) => criteriaPart(context, review),
  changes: ({ context, plan, review }) => clientChangesPart(context, plan, reviewBefore(plan.reviews, review)),
  commitments: ({ context, plan, review }) => commitmentsPart(context, reviewBefore(plan.reviews, review)),
  outcomes: ({ context, plan, kind }) => clientOutcomesPart(context, plan, kind === 'ebr'),
  lessons,
  nextQuarter: ({ context, plan }) => actionsPart(context, plan, true),
  topic,
  nextDate: ({ context, plan, review }) => nextDatePart(context, plan, review),
  jointPlan,
  purpose: ({ context, plan, meeting }) => purposePart(context, plan, meeting),
  attendees: ({ context, plan, meeting }) => clientAttendeesPart(context, plan, meeting),
  openPoints: ({ context, plan, meeting }) => clientOpenPoints(context, plan, meeting),
  meetingRecord: ({ context, plan, meeting }) => meetingRecordPart(context, plan, meeting),
  conclusions: ({ context, meeting }) => conclusionsPart(context, meeting),
  meetingDecisions: ({ context, plan, meeting }) => meetingDecisionsPart(context, plan, meeting, []),
  meetingActions: ({ context, plan, meeting }) => clientMeetingActions(context, plan, meeting),
};
