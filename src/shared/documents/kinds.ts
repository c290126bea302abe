export type Edition = 'internal' | 'client';
export type Paper = 'a4' | 'letter';

export const documentKinds = ['account-plan', 'one-page', 'qbr', 'ebr', 'meeting-brief', 'minutes', 'success-plan'] as const;
export type DocumentKind = (typeof documentKinds)[number];

/** Every section of every document: what may be left out or moved. Each has a composer for the editions that have it. */
export const sectionIds = [
  'summary',
  'profile',
  'position',
  'value',
  'stakeholders',
  'map',
  'needs',
  'whiteSpace',
  'opportunities',
  'roadmap',
  'risks',
  'satisfaction',
  'governance',
  'actions',
  'contacts',
  'appendix',
  'onePage',
  'decisions',
  'criteria',
  'changes',
  'commitments',
  'outcomes',
  'lessons',
  'nextQuarter',
  'topic',
  'renewal',
  'nextDate',
  'jointPlan',
  'purpose',
  'attendees',
  'openPoints',
  'neighbours',
  'questions',
  'landmines',
  'meetingRecord',
  'conclusions',
  'meetingDecisions',
  'meetingActions',
  'openQuestions',
  'notes',
] as const;
export type SectionId = (typeof sectionIds)[number];

export type KindInfo = {
  readonly editions: readonly Edition[];
  /** The record it is about, beside the account. */
  readonly subject: 'review' | 'meeting' | null;
  readonly sections: Partial<Record<Edition, readonly SectionId[]>>;
  /** Those that open a page where they have content: pages that read as one, and page numbers that hold whatever lays them out. */
  readonly newPages?: Partial<Record<Edition, readonly SectionId[]>>;
};

/** What each document is, in the order a reader wants its sections. */
export const kinds: Record<DocumentKind, KindInfo> = {
  'account-plan': {
    editions: ['internal', 'client'],
    subject: null,
    sections: {
      internal: [
        'summary',
        'profile',
        'position',
        'value',
        'stakeholders',
        'map',
        'needs',
        'whiteSpace',
        'opportunities',
        'roadmap',
        'risks',
        'satisfaction',
        'governance',
        'actions',
        'appendix',
      ],
      client: ['summary', 'profile', 'needs', 'roadmap', 'value', 'satisfaction', 'governance', 'actions', 'contacts'],
    },
    newPages: {
      internal: ['profile', 'position'],
      client: ['profile', 'roadmap'],
    },
  },
  'one-page': { editions: ['internal', 'client'], subject: null, sections: { internal: ['onePage'], client: ['onePage'] } },
  qbr: {
    editions: ['internal', 'client'],
    subject: 'review',
    sections: {
      internal: [
        'decisions',
        'criteria',
        'changes',
        'commitments',
        'outcomes',
        'satisfaction',
        'lessons',
        'nextQuarter',
        'topic',
        'renewal',
        'nextDate',
      ],
      client: [
        'decisions',
        'criteria',
        'changes',
        'commitments',
        'outcomes',
        'satisfaction',
        'lessons',
        'nextQuarter',
        'topic',
        'nextDate',
      ],
    },
  },
  ebr: {
    editions: ['internal', 'client'],
    subject: 'review',
    sections: {
      internal: ['summary', 'decisions', 'outcomes', 'value', 'jointPlan', 'nextDate'],
      client: ['summary', 'decisions', 'outcomes', 'value', 'jointPlan', 'nextDate'],
    },
  },
  'meeting-brief': {
    editions: ['internal', 'client'],
    subject: 'meeting',
    sections: {
      internal: ['purpose', 'attendees', 'openPoints', 'questions', 'landmines', 'neighbours'],
      client: ['purpose', 'attendees', 'openPoints'],
    },
  },
  minutes: {
    editions: ['internal', 'client'],
    subject: 'meeting',
    sections: {
      internal: ['meetingRecord', 'conclusions', 'meetingDecisions', 'meetingActions', 'openQuestions', 'notes'],
      client: ['meetingRecord', 'conclusions', 'meetingDecisions', 'meetingActions'],
    },
  },
  'success-plan': {
    editions: ['client'],
    subject: null,
    sections: { client: ['needs', 'roadmap', 'value', 'actions', 'governance', 'contacts'] },
    newPages: { client: ['roadmap', 'actions'] },
  },
};

/** The sections of a document in the order asked for; unknown ones and those of another kind are passed over. */
export function sectionsOf(kind: DocumentKind, edition: Edition, wanted: readonly SectionId[] | null): readonly SectionId[] {
  const own = kinds[kind].sections[edition] ?? [];
  return wanted === null ? own : wanted.filter((id, index) => own.includes(id) && wanted.indexOf(id) === index);
}
