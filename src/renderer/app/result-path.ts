import type { Hit } from '@shared/search/results';

/** Where a record that was found is shown: the page, and on it the record itself or the rows that name it. */
export function resultPath({ table, id, accountId, name }: Pick<Hit, 'table' | 'id' | 'accountId' | 'name'>): string {
  const to = (path: string, query: Record<string, string> = {}) => {
    const search = new URLSearchParams(query).toString();
    return search ? `${path}?${search}` : path;
  };
  const account = accountId === null ? null : `/accounts/${accountId}`;
  switch (table) {
    case 'people':
    case 'seats':
      return to(`${account}/stakeholders`, { open: id });
    case 'businessUnits':
      return to(`${account}/stakeholders`, { find: name });
    case 'maps':
      return to(`${account}/stakeholders/map`, { map: id });
    case 'lines':
      return to(`${account}/stakeholders/map`, { line: id });
    case 'actions':
      return to(account ? `${account}/actions` : '/actions', { show: 'all', open: id });
    case 'accountMembers':
    case 'sponsorPairs':
      return to(`${account}/team`, { open: id });
    case 'raciRoles':
    case 'raciActivities':
      return to(`${account}/raci`, { open: id });
    case 'rituals':
      return to(`${account}/rituals`, { open: id });
    case 'meetingTemplates':
      return to('/guides', { open: id });
    case 'meetings':
      return to(`${account}/meetings/${id}`);
    case 'surveys':
      return to(`${account}/satisfaction/surveys/${id}`);
    case 'surveyResponses':
      return to(`${account}/satisfaction`);
    case 'verbatims':
      return to(`${account}/satisfaction`, { view: 'verbatims', open: id });
    case 'improvementPlans':
      return to(`${account}/satisfaction`, { view: 'improvements', open: id });
    case 'slas':
    case 'slaResults':
      return to(`${account}/satisfaction`, { view: 'service', open: id });
    case 'reviews':
      return to(`${account}/reviews/${id}`);
    case 'risks':
      return to(`${account}/risks`, { open: id });
    case 'whiteSpaceCells':
      return to(`${account}/white-space`, { open: id });
    case 'objectives':
    case 'initiatives':
    case 'milestones':
      return to(`${account}/roadmap`, { open: id });
    case 'forecastAdjustments':
    case 'forecastSnapshots':
      return `${account}/forecast`;
    case 'valueHypotheses':
      return to(`${account}/value`, { open: id });
    case 'valueFlows':
      return `${account}/value`;
    case 'needs':
      return to(`${account}/needs`, { open: id });
    case 'opportunities':
      return to(account ? `${account}/opportunities` : '/opportunities', { show: 'all', open: id });
    case 'healthAssessments':
    case 'healthOverrides':
      return `${account}/health`;
    case 'kpiMeasures':
      return `${account}/kpis`;
    case 'accounts':
      return `/accounts/${id}/profile`;
    case 'decisions':
      return to(`${account}`, { open: id });
    case 'offers':
      return to('/opportunities', { show: 'all', find: name });
    default:
      return account ?? '/portfolio';
  }
}
