import type { Plan } from '../model/plan';
import { appendix } from './account-plan/appendix';
import { clientContacts, clientGovernance, clientProjects, clientSummary } from './account-plan/client-sections';
import { cover } from './account-plan/cover';
import { executiveSummary } from './account-plan/executive-summary';
import { planFacts } from './account-plan/facts';
import { chosenMap, mapSection } from './account-plan/map';
import { opportunities } from './account-plan/opportunities';
import { profile } from './account-plan/profile';
import { stakeholders } from './account-plan/stakeholders';
import { type ClientPlan, projectForClient } from './client-projection';
import { type ComposeOptions, type Context, createContext } from './context';
import type { Block, DocTree, Section } from './doc-tree';
import { shorten } from './inline';

const portrait = (blocks: readonly Block[], footer = true): Section => ({ orientation: 'portrait', footer, blocks });

function internalSections(context: Context, plan: Plan, mapId: string | null): Section[] {
  const facts = planFacts(plan, context.today);
  const map = chosenMap(plan, mapId);
  const body: Block[] = [
    ...executiveSummary(context, plan, facts),
    ...profile(context, plan.account, { ...plan.account, parentName: plan.parent?.name ?? null }),
    ...opportunities(context, plan, facts),
    ...stakeholders(context, plan, facts),
  ];
  const contents: Block = { kind: 'contents', title: context.t('documents:plan.contents') };
  const front = portrait([cover(context, plan.account, 'internal', facts.dataDate), contents], false);
  return map
    ? [front, portrait(body), mapSection(context, plan, map), portrait(appendix(context, facts))]
    : [front, portrait([...body, ...appendix(context, facts)])];
}

function clientSections(context: Context, plan: ClientPlan): Section[] {
  const body = [
    ...clientSummary(context, plan),
    ...clientProjects(context, plan),
    ...clientGovernance(context, plan),
    ...profile(context, plan.account, null),
    ...clientContacts(context, plan),
  ];
  return [portrait([cover(context, plan.account, 'client', null)], false), portrait(body)];
}

/**
 * The account plan as a tree: pure, the same input gives the same tree. The client edition is composed from a projection
 * that has no internal field, no map, no amount and no lost deal, so that nothing can leak.
 */
export function composeAccountPlan(plan: Plan, options: ComposeOptions): DocTree {
  const { edition, locale, paper, clock } = options;
  const context = createContext(locale, clock.today);
  const { t } = context;
  const name = shorten(plan.account.name, 80);
  const sections = edition === 'client' ? clientSections(context, projectForClient(plan)) : internalSections(context, plan, options.mapId);
  const editionName = t(`documents:edition.${edition}`);
  return {
    properties: {
      title: t('documents:plan.documentTitle', { name }),
      subject: t('documents:accountPlan'),
      author: plan.account.owner.trim() === '' ? 'Keyfolio' : shorten(plan.account.owner, 80),
      keywords: [t('documents:accountPlan'), editionName].join(', '),
      description: t('documents:plan.description', { edition: editionName, date: context.date(clock.today) }),
      createdAt: clock.now,
    },
    locale,
    paper,
    words: { table: t('documents:plan.tableWord'), figure: t('documents:plan.figureWord') },
    footer: {
      left: [shorten(plan.account.name, 40), editionName, context.date(clock.today)].join('  ·  '),
      page: t('documents:plan.page'),
      of: t('documents:plan.of'),
    },
    sections,
  };
}
