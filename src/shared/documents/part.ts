import type { DocumentSummary } from '../model/document-summary';
import type { Meeting } from '../model/meeting';
import type { Plan } from '../model/plan';
import type { Review } from '../model/review';
import type { PlanFacts } from './account-plan/facts';
import type { ClientMeeting, ClientPlan, ClientReview, ClientSummary } from './client-projection';
import type { Context } from './context';
import type { Block } from './doc-tree';
import type { DocumentKind } from './kinds';
import type { PlanFigures } from './plan-figures';

/** One section of a document as its composer gives it. */
export type Part = {
  readonly blocks: readonly Block[];
  /** A landscape page of its own. */
  readonly landscape?: boolean;
  /** The plan holds nothing for it: all it says is that. */
  readonly missing?: boolean;
  /** What it says then, where that is one sentence: several such sections are told together. */
  readonly gap?: { readonly title: string; readonly sentence: string };
};

type Common = { readonly context: Context; readonly kind: DocumentKind };
export type InternalInput = Common & {
  readonly plan: Plan;
  readonly facts: PlanFacts;
  readonly figures: PlanFigures;
  readonly review: Review | null;
  readonly meeting: Meeting | null;
  readonly mapId: string | null;
  /** What somebody wrote over the summary of this edition; null: nothing. */
  readonly summary: DocumentSummary | null;
};
/** All that a composer of the client edition is given: an internal field cannot be named. */
export type ClientInput = Common & {
  readonly plan: ClientPlan;
  readonly review: ClientReview | null;
  readonly meeting: ClientMeeting | null;
  readonly summary: ClientSummary | null;
};

export type InternalPart = (input: InternalInput) => Part | null;
export type ClientPart = (input: ClientInput) => Part | null;

/** A section of some blocks, none of which is there without something to say. */
export const part = (blocks: readonly Block[]): Part | null => (blocks.length === 0 ? null : { blocks });

/** A section that says what is not recorded. */
export const missing = (title: string, sentence: string): Part => ({
  missing: true,
  gap: { title, sentence },
  blocks: [
    { kind: 'heading', level: 1, text: title },
    { kind: 'paragraph', style: 'lead', content: [{ kind: 'text', text: sentence }] },
  ],
});
