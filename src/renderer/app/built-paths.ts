import type { ComponentType } from 'react';

/** Every page of the product, a chunk per page, loaded when it is first opened. */
const files = import.meta.glob<Record<string, ComponentType>>('../features/*/*Page.tsx');

/** Path, and the feature's file that exports the page. */
const table = {
  portfolio: 'portfolio/PortfolioPage',
  accounts: 'accounts/AccountsPage',
  'accounts/:accountId': 'accounts/AccountOverviewPage',
  'accounts/:accountId/profile': 'accounts/AccountProfilePage',
  'accounts/:accountId/stakeholders': 'stakeholders/StakeholdersPage',
  'accounts/:accountId/stakeholders/map': 'stakeholders/StakeholderMapPage',
  'accounts/:accountId/needs': 'needs/NeedsPage',
  'accounts/:accountId/white-space': 'white-space/WhiteSpacePage',
  'accounts/:accountId/opportunities': 'opportunities/AccountOpportunitiesPage',
  'accounts/:accountId/forecast': 'forecast/AccountForecastPage',
  'accounts/:accountId/roadmap': 'roadmap/RoadmapPage',
  'accounts/:accountId/value': 'value/ValuePage',
  'accounts/:accountId/success-plan': 'success-plan/SuccessPlanPage',
  'accounts/:accountId/selection': 'selection/AccountSelectionPage',
  'accounts/:accountId/health': 'health/AccountHealthPage',
  'accounts/:accountId/kpis': 'kpis/AccountKpisPage',
  'accounts/:accountId/actions': 'actions/AccountActionsPage',
  'accounts/:accountId/team': 'governance/TeamPage',
  'accounts/:accountId/raci': 'governance/RaciPage',
  'accounts/:accountId/rituals': 'calendar/RitualsPage',
  'accounts/:accountId/risks': 'actions/RisksPage',
  'accounts/:accountId/meetings': 'meetings/MeetingsPage',
  'accounts/:accountId/meetings/:meetingId': 'meetings/MeetingPage',
  'accounts/:accountId/satisfaction': 'satisfaction/SatisfactionPage',
  'accounts/:accountId/satisfaction/surveys/:surveyId': 'satisfaction/SurveyPage',
  'accounts/:accountId/reviews': 'reviews/ReviewsPage',
  'accounts/:accountId/reviews/:reviewId': 'reviews/ReviewPage',
  'accounts/:accountId/history': 'history/AccountHistoryPage',
  calendar: 'calendar/CalendarPage',
  actions: 'actions/ActionsPage',
  guides: 'meetings/GuidesPage',
  selection: 'selection/SelectionPage',
  opportunities: 'opportunities/OpportunitiesPage',
  forecast: 'forecast/ForecastPage',
  import: 'import/ImportPage',
  package: 'packages/PackagePage',
  documents: 'documents/DocumentsPage',
  history: 'history/HistoryPage',
  settings: 'settings/SettingsPage',
} as const;
export type PagePath = keyof typeof table;

const fileOf = (path: PagePath) => files[`../features/${table[path]}.tsx`];

export const builtPages = (Object.keys(table) as PagePath[]).flatMap((path) => {
  const load = fileOf(path);
  const name = table[path].split('/')[1] ?? '';
  return load ? [{ path, load: async () => (await load())[name] }] : [];
});

/** The navigation offers only pages that are built. */
export const isBuilt = (path: PagePath): boolean => fileOf(path) !== undefined;

/** Loads a page's chunk before the address leads there. */
export const preloadPage = (path: PagePath): void => void fileOf(path)?.();
