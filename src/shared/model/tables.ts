import type { z } from 'zod';
import { accountSchema } from './account';
import { businessUnitSchema } from './business-unit';
import { documentSummarySchema } from './document-summary';
import { raciActivitySchema, raciAssignmentSchema, raciRoleSchema, ritualDateSchema, ritualSchema } from './governance';
import { importReportSchema } from './import-report';
import { healthAssessmentSchema, healthOverrideSchema, kpiDefinitionSchema, kpiMeasureSchema } from './kpi';
import { lineSchema } from './line';
import { decisionSchema, meetingSchema, meetingTemplateSchema } from './meeting';
import { needSchema, whiteSpaceCellSchema } from './need';
import { offerSchema } from './offer';
import { opportunitySchema } from './opportunity';
import { personSchema } from './person';
import { customFieldSchema, exchangeRateSchema, pictureSchema, portfolioSettingsSchema, programmeStepSchema } from './portfolio';
import { forecastAdjustmentSchema, forecastSnapshotSchema, revenuePeriodSchema } from './revenue';
import { reviewSchema } from './review';
import { actionSchema, riskSchema } from './risk';
import { initiativeSchema, milestoneSchema, objectiveSchema } from './roadmap';
import { improvementPlanSchema, slaResultSchema, slaSchema, surveyResponseSchema, surveySchema, verbatimSchema } from './satisfaction';
import { accountScoreSchema, scoringCriterionSchema, tierSchema } from './scoring';
import { seatSchema, seatTenureSchema } from './seat';
import { mapGroupSchema, mapNoteSchema, mapSnapshotSchema, placementSchema, stakeholderMapSchema } from './stakeholder-map';
import type { TableName } from './table-names';
import { accountMemberSchema, coverageSchema, sponsorPairSchema, teamMemberSchema } from './team';
import { valueFlowSchema, valueHypothesisSchema } from './value';

/** The whole model: every table that a commit may write, with the schema of its records. */
export const tableSchemas = {
  accounts: accountSchema,
  businessUnits: businessUnitSchema,
  offers: offerSchema,
  opportunities: opportunitySchema,
  people: personSchema,
  seats: seatSchema,
  seatTenures: seatTenureSchema,
  lines: lineSchema,
  maps: stakeholderMapSchema,
  placements: placementSchema,
  mapGroups: mapGroupSchema,
  mapNotes: mapNoteSchema,
  mapSnapshots: mapSnapshotSchema,
  teamMembers: teamMemberSchema,
  accountMembers: accountMemberSchema,
  coverages: coverageSchema,
  sponsorPairs: sponsorPairSchema,
  needs: needSchema,
  whiteSpaceCells: whiteSpaceCellSchema,
  objectives: objectiveSchema,
  initiatives: initiativeSchema,
  milestones: milestoneSchema,
  valueHypotheses: valueHypothesisSchema,
  valueFlows: valueFlowSchema,
  revenuePeriods: revenuePeriodSchema,
  forecastSnapshots: forecastSnapshotSchema,
  forecastAdjustments: forecastAdjustmentSchema,
  scoringCriteria: scoringCriterionSchema,
  accountScores: accountScoreSchema,
  tiers: tierSchema,
  kpiDefinitions: kpiDefinitionSchema,
  kpiMeasures: kpiMeasureSchema,
  healthAssessments: healthAssessmentSchema,
  healthOverrides: healthOverrideSchema,
  surveys: surveySchema,
  surveyResponses: surveyResponseSchema,
  verbatims: verbatimSchema,
  improvementPlans: improvementPlanSchema,
  slas: slaSchema,
  slaResults: slaResultSchema,
  risks: riskSchema,
  actions: actionSchema,
  rituals: ritualSchema,
  ritualDates: ritualDateSchema,
  raciRoles: raciRoleSchema,
  raciActivities: raciActivitySchema,
  raciAssignments: raciAssignmentSchema,
  meetings: meetingSchema,
  meetingTemplates: meetingTemplateSchema,
  decisions: decisionSchema,
  reviews: reviewSchema,
  documentSummaries: documentSummarySchema,
  portfolioSettings: portfolioSettingsSchema,
  exchangeRates: exchangeRateSchema,
  customFields: customFieldSchema,
  programmeSteps: programmeStepSchema,
  pictures: pictureSchema,
  importReports: importReportSchema,
} satisfies Record<TableName, z.ZodObject>;

/** Record type of each table. */
export type Tables = { [T in TableName]: z.infer<(typeof tableSchemas)[T]> };

/** Version of the stored data; every change of shape adds a pure upgrade in `src/shared/migrations`. */
export const schemaVersion = 1;
