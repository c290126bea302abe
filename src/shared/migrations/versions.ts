import type { TableName } from '../model/table-names';

/** Tables that hold the change log itself beside the model's. */
type LogTable = 'changes' | 'changeParts';

type Fields = Record<string, unknown>;

/**
 * What turns data of the version before into data of this one. Pure, and the same function for a record and for the fields
 * of a change record: a journal of years is upgraded as it is read, none of it is rewritten.
 */
export type Upgrade = {
  /** Tables that got another name, or null when the table and its records are gone. */
  tables?: Readonly<Record<string, string | null>>;
  /**
   * By the table's old name: the fields of a record, or some of them (`whole: false`, the ones that a change touched). A
   * default for a new field belongs to whole records only.
   */
  fields?: Readonly<Record<string, (fields: Fields, whole: boolean) => Fields>>;
};

/** One published version of the stored data: its tables and indexes (Dexie notation), kept for ever once shipped. */
export type StoreVersion = {
  version: number;
  stores: Record<TableName | LogTable, string>;
  /** What turns the records, and the journal, of the version before into this one's. */
  upgrade?: Upgrade;
};

/**
 * Every version of the store, oldest first; the last is the one the code writes (`schemaVersion`). A new shape adds an
 * entry with its pure upgrade beside this file, and a frozen fixture of the version before.
 *
 * Every reference is indexed, because a deletion looks up what points at the record. Null is never in an index, which
 * keeps the optional ones small; `*` indexes each entry of a list. The log is indexed by the accounts and records that its commits touch, and by what undo
 * and redo took: no question about one account or record reads the whole of it.
 */
export const storeVersions: readonly StoreVersion[] = [
  {
    version: 1,
    stores: {
      accounts: 'id, parentId, logoId',
      businessUnits: 'id, accountId, parentId',
      offers: 'id',
      opportunities: 'id, accountId, offerId, ownerMemberId, *needIds, *personIds',
      people: 'id, accountId, photoId',
      seats: 'id, accountId, businessUnitId, personId',
      seatTenures: 'id, accountId, seatId, personId',
      lines: 'id, accountId, fromSeatId, toSeatId',
      maps: 'id, accountId, opportunityId',
      placements: 'id, accountId, mapId, seatId, groupId',
      mapGroups: 'id, accountId, mapId',
      mapNotes: 'id, accountId, mapId, groupId',
      mapSnapshots: 'id, accountId, mapId',
      teamMembers: 'id, photoId',
      accountMembers: 'id, accountId, memberId',
      coverages: 'id, accountId, personId, memberId',
      sponsorPairs: 'id, accountId, memberId, personId',
      needs: 'id, accountId, *personIds, *businessUnitIds, meetingId, *initiativeIds, *offerIds',
      whiteSpaceCells: 'id, accountId, businessUnitId, offerId, opportunityId',
      objectives: 'id, accountId, ownerMemberId, *needIds',
      initiatives: 'id, accountId, objectiveId, ownerMemberId, ownerPersonId, *businessUnitIds, *dependsOnIds',
      milestones: 'id, accountId, initiativeId',
      valueHypotheses: 'id, accountId, agreedByPersonId, needId, initiativeId, businessUnitId',
      valueFlows: 'id, accountId, hypothesisId',
      revenuePeriods: 'id, accountId, offerId, businessUnitId',
      forecastSnapshots: 'id, accountId',
      forecastAdjustments: 'id, accountId, opportunityId',
      scoringCriteria: 'id',
      accountScores: 'id, accountId, criterionId',
      tiers: 'id',
      kpiDefinitions: 'id',
      kpiMeasures: 'id, accountId, kpiId, businessUnitId',
      healthAssessments: 'id, accountId',
      healthOverrides: 'id, accountId, byMemberId',
      surveys: 'id, accountId',
      surveyResponses: 'id, accountId, surveyId, personId, businessUnitId',
      verbatims: 'id, accountId, personId, meetingId, responseId',
      improvementPlans: 'id, accountId, ownerMemberId, surveyId, slaId, *verbatimIds',
      slas: 'id, accountId, offerId',
      slaResults: 'id, accountId, slaId',
      risks: 'id, accountId, ownerMemberId, opportunityId, initiativeId, personId',
      actions:
        'id, accountId, ownerMemberId, ownerPersonId, meetingId, reviewId, riskId, improvementPlanId, needId, initiativeId, opportunityId, sponsorPairId, personId, dueOn',
      rituals: 'id, accountId, *memberIds, *personIds',
      ritualDates: 'id, accountId, ritualId, meetingId, reviewId, date',
      raciRoles: 'id, accountId, memberId, personId',
      raciActivities: 'id, accountId',
      raciAssignments: 'id, accountId, activityId, roleId',
      meetings: 'id, accountId, *personIds, *memberIds, opportunityId, date',
      meetingTemplates: 'id',
      decisions: 'id, accountId, decidedByPersonId, ownerMemberId, meetingId, reviewId',
      reviews: 'id, accountId, *personIds, *memberIds, plannedOn',
      documentSummaries: 'id, accountId, reviewId',
      portfolioSettings: 'id, logoId, coverPictureId',
      exchangeRates: 'id',
      customFields: 'id',
      programmeSteps: 'id, ownerMemberId',
      pictures: 'id, accountId',
      importReports: 'id, importedAt',
      changes: 'seq, undoes, redoes, *owners, *records',
      changeParts: '[seq+part], *owners, *records',
    },
  },
];
