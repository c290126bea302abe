import enAccounts from './en/accounts.json';
import enActions from './en/actions.json';
import enAnalysis from './en/analysis.json';
import enBackups from './en/backups.json';
import enCalendar from './en/calendar.json';
import enChanges from './en/changes.json';
import enCommands from './en/commands.json';
import enCommon from './en/common.json';
import enComparison from './en/comparison.json';
import enCoverage from './en/coverage.json';
import enDocuments from './en/documents.json';
import enEditor from './en/editor.json';
import enErrors from './en/errors.json';
import enFigures from './en/figures.json';
import enForecast from './en/forecast.json';
import enGuides from './en/guides.json';
import enHealth from './en/health.json';
import enHistory from './en/history.json';
import enImport from './en/import.json';
import enKpis from './en/kpis.json';
import enLinks from './en/links.json';
import enMeetings from './en/meetings.json';
import enModel from './en/model.json';
import enGovernance from './en/model-governance.json';
import enPlanParts from './en/model-plan.json';
import enPortfolio from './en/model-portfolio.json';
import enNative from './en/native.json';
import enNeeds from './en/needs.json';
import enOpportunities from './en/opportunities.json';
import enOverview from './en/overview.json';
import enPackages from './en/packages.json';
import enPictures from './en/pictures.json';
import enPortfolioWords from './en/portfolio.json';
import enPresentation from './en/presentation.json';
import enRaci from './en/raci.json';
import enRecords from './en/records.json';
import enRecovery from './en/recovery.json';
import enReport from './en/report.json';
import enReviews from './en/reviews.json';
import enRisks from './en/risks.json';
import enRoadmap from './en/roadmap.json';
import enSample from './en/sample.json';
import enSatisfaction from './en/satisfaction.json';
import enSearch from './en/search.json';
import enSeats from './en/seats.json';
import enSelectionWords from './en/selection.json';
import enSettings from './en/settings.json';
import enStakeholders from './en/stakeholders.json';
import enStandard from './en/standard.json';
import enSuccess from './en/success.json';
import enTeam from './en/team.json';
import enValue from './en/value.json';
import enWhite from './en/white.json';
import frAccounts from './fr/accounts.json';
import frActions from './fr/actions.json';
import frAnalysis from './fr/analysis.json';
import frBackups from './fr/backups.json';
import frCalendar from './fr/calendar.json';
import frChanges from './fr/changes.json';
import frCommands from './fr/commands.json';
import frCommon from './fr/common.json';
import frComparison from './fr/comparison.json';
import frCoverage from './fr/coverage.json';
import frDocuments from './fr/documents.json';
import frEditor from './fr/editor.json';
import frErrors from './fr/errors.json';
import frFigures from './fr/figures.json';
import frForecast from './fr/forecast.json';
import frGuides from './fr/guides.json';
import frHealth from './fr/health.json';
import frHistory from './fr/history.json';
import frImport from './fr/import.json';
import frKpis from './fr/kpis.json';
import frLinks from './fr/links.json';
import frMeetings from './fr/meetings.json';
import frModel from './fr/model.json';
import frGovernance from './fr/model-governance.json';
import frPlanParts from './fr/model-plan.json';
import frPortfolio from './fr/model-portfolio.json';
import frNative from './fr/native.json';
import frNeeds from './fr/needs.json';
import frOpportunities from './fr/opportunities.json';
import frOverview from './fr/overview.json';
import frPackages from './fr/packages.json';
import frPictures from './fr/pictures.json';
import frPortfolioWords from './fr/portfolio.json';
import frPresentation from './fr/presentation.json';
import frRaci from './fr/raci.json';
import frRecords from './fr/records.json';
import frRecovery from './fr/recovery.json';
import frReport from './fr/report.json';
import frReviews from './fr/reviews.json';
import frRisks from './fr/risks.json';
import frRoadmap from './fr/roadmap.json';
import frSample from './fr/sample.json';
import frSatisfaction from './fr/satisfaction.json';
import frSearch from './fr/search.json';
import frSeats from './fr/seats.json';
import frSelectionWords from './fr/selection.json';
import frSettings from './fr/settings.json';
import frStakeholders from './fr/stakeholders.json';
import frStandard from './fr/standard.json';
import frSuccess from './fr/success.json';
import frTeam from './fr/team.json';
import frValue from './fr/value.json';
import frWhite from './fr/white.json';

/**
 * Every visible word of the product, by namespace: one file per namespace and language. English is the type of both. The model's
 * words are too many for one file and one namespace all the same, so that whoever shows a field needs only its table and name.
 */
const en = {
  accounts: enAccounts,
  actions: enActions,
  analysis: enAnalysis,
  backups: enBackups,
  calendar: enCalendar,
  changes: enChanges,
  commands: enCommands,
  common: enCommon,
  selection: enSelectionWords,
  portfolio: enPortfolioWords,
  comparison: enComparison,
  coverage: enCoverage,
  documents: enDocuments,
  editor: enEditor,
  errors: enErrors,
  figures: enFigures,
  forecast: enForecast,
  guides: enGuides,
  health: enHealth,
  history: enHistory,
  import: enImport,
  kpis: enKpis,
  links: enLinks,
  meetings: enMeetings,
  model: {
    ...enModel,
    ...enGovernance,
    ...enPlanParts,
    ...enPortfolio,
    field: { ...enModel.field, ...enGovernance.field, ...enPlanParts.field, ...enPortfolio.field },
  },
  native: enNative,
  needs: enNeeds,
  opportunities: enOpportunities,
  overview: enOverview,
  packages: enPackages,
  pictures: enPictures,
  presentation: enPresentation,
  raci: enRaci,
  records: enRecords,
  recovery: enRecovery,
  report: enReport,
  reviews: enReviews,
  risks: enRisks,
  roadmap: enRoadmap,
  sample: enSample,
  satisfaction: enSatisfaction,
  search: enSearch,
  seats: enSeats,
  settings: enSettings,
  stakeholders: enStakeholders,
  standard: enStandard,
  success: enSuccess,
  team: enTeam,
  value: enValue,
  white: enWhite,
};
const fr = {
  accounts: frAccounts,
  actions: frActions,
  analysis: frAnalysis,
  backups: frBackups,
  calendar: frCalendar,
  changes: frChanges,
  commands: frCommands,
  common: frCommon,
  selection: frSelectionWords,
  portfolio: frPortfolioWords,
  comparison: frComparison,
  coverage: frCoverage,
  documents: frDocuments,
  editor: frEditor,
  errors: frErrors,
  figures: frFigures,
  forecast: frForecast,
  guides: frGuides,
  health: frHealth,
  history: frHistory,
  import: frImport,
  kpis: frKpis,
  links: frLinks,
  meetings: frMeetings,
  model: {
    ...frModel,
    ...frGovernance,
    ...frPlanParts,
    ...frPortfolio,
    field: { ...frModel.field, ...frGovernance.field, ...frPlanParts.field, ...frPortfolio.field },
  },
  native: frNative,
  needs: frNeeds,
  opportunities: frOpportunities,
  overview: frOverview,
  packages: frPackages,
  pictures: frPictures,
  presentation: frPresentation,
  raci: frRaci,
  records: frRecords,
  recovery: frRecovery,
  report: frReport,
  reviews: frReviews,
  risks: frRisks,
  roadmap: frRoadmap,
  sample: frSample,
  satisfaction: frSatisfaction,
  search: frSearch,
  seats: frSeats,
  settings: frSettings,
  stakeholders: frStakeholders,
  standard: frStandard,
  success: frSuccess,
  team: frTeam,
  value: frValue,
  white: frWhite,
};
export const catalogues = { en, fr };
export type Catalogue = typeof en;
export const namespaces = Object.keys(en) as (keyof Catalogue)[];
