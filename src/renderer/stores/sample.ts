import { create } from 'zustand';

/** Pages that an empty page may point to: `:accountId` is the sample's main account. */
export type SamplePage =
  | '/accounts/:accountId/stakeholders'
  | '/accounts/:accountId/stakeholders/map'
  | '/accounts/:accountId/needs'
  | '/accounts/:accountId/opportunities'
  | '/accounts/:accountId/white-space'
  | '/accounts/:accountId/roadmap'
  | '/accounts/:accountId/forecast'
  | '/accounts/:accountId/value'
  | '/accounts/:accountId/success-plan'
  | '/accounts/:accountId/raci'
  | '/accounts/:accountId/team'
  | '/accounts/:accountId/rituals'
  | '/accounts/:accountId/meetings'
  | '/accounts/:accountId/satisfaction'
  | '/accounts/:accountId/reviews'
  | '/accounts/:accountId/risks'
  | '/accounts/:accountId/actions'
  | '/calendar'
  | '/actions'
  | '/opportunities'
  | '/documents';

/** The page of the sample that somebody asked to see; `features/sample` opens it. Null: none. */
export const useSample = create<{ asked: SamplePage | null }>(() => ({ asked: null }));

/** Opens a page of the sample portfolio, and loads the sample before where it is not there. */
export const seeInSample = (page: SamplePage): void => useSample.setState({ asked: page });
