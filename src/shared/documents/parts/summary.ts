import { isKnown } from '../../domain/figure';
import { summaryTexts } from '../../model/document-summary';
import { commercialKpis, renewalKpi } from '../account-plan/commercial-kpis';
import { missingPieces } from '../account-plan/missing';
import type { ClientOpportunity, ClientPlan } from '../client-projection';
import type { Context } from '../context';
import type { Block, Kpi, Tone } from '../doc-tree';
import { text } from '../inline';
import type { ClientInput, InternalInput, Part } from '../part';
import { satisfactionFigures } from '../plan-figures';
import { decisionsCallout } from './decisions';
import { attainment } from './outcomes';
import { h1, h2 } from './pieces';
import { liveObjectives } from './roadmap';
import { figureKpi, npsKpi } from './satisfaction';
import { listOf, type SummaryLine, writtenOver } from './summary-lines';
import { clientSummaryLines, internalSummaryLines } from './summary-proposals';

type Said = readonly SummaryLine[];

const ragTone: Record<'red' | 'amber' | 'green', Tone> = { red: 'bad', amber: 'warn', green: 'good' };

/** Health with its colour in words, and how it moved in a quarter. */
function healthKpi({ context, figures }: Pick<InternalInput, 'context' | 'figures'>): Kpi {
  const { t } = context;
  const { health, healthState: state, healthTrend } = figures;
  const kpi = figureKpi(context, t('figures:name.health'), health);
  if (!isKnown(health) || state === null) return kpi;
  const change = healthTrend.change === null ? 0 : Math.round(healthTrend.change);
  const moved = change === 0 ? '' : ` · ${t('report:summary.healthMoved', { points: `${change > 0 ? '+' : '−'}${Math.abs(change)}` })}`;
  return { ...kpi, note: `${t(`model:rag.${state}`)}${moved}`, tone: ragTone[state] };
}

/** What we are measured by, then what the account is worth: figures that are known first in the second row. */
export function internalKpis(input: InternalInput): Kpi[] {
  const { context, plan, facts, figures } = input;
  const commercial = commercialKpis(context, plan.account, facts);
  const measured = [
    ...(plan.healthAssessments.length > 0 ? [healthKpi(input)] : []),
    ...(plan.revenuePeriods.length > 0 ? [figureKpi(context, 'NRR', figures.nrr)] : []),
    ...(plan.surveys.some(({ kind }) => kind === 'nps') ? [npsKpi(context, figures.nps)] : []),
    ...(plan.revenuePeriods.length > 0 ? [figureKpi(context, context.t('report:position.margin2'), figures.margin)] : []),
    ...(plan.slaResults.length > 0 ? [figureKpi(context, context.t('figures:name.slaAttainment'), figures.sla)] : []),
  ];
  // What is measured leaves no room for what the plan cannot say.
  const known = commercial.filter(({ value }) => value !== context.t('figures:notAvailable'));
  return measured.length === 0 ? commercial : [...measured, ...known];
}

/** Six that say where the account stands: how it does, then what it is worth and until when. */
export function headlineKpis(input: InternalInput): Kpi[] {
  const { context, plan, facts } = input;
  const all = internalKpis(input);
  const commercial = commercialKpis(context, plan.account, facts);
  if (all.length <= commercial.length) return all;
  const [revenue, , weighted, , renewal] = commercial;
  const worth = [revenue, weighted, renewal].filter((kpi) => kpi !== undefined);
  return [...all.slice(0, Math.min(3, all.length - worth.length)), ...worth];
}

/** The page a sponsor reads if they read only one. */
export function summaryPart(input: InternalInput): Part {
  const { context, plan, facts, summary } = input;
  const { t, locale } = context;
  const proposed = internalSummaryLines(input);
  const [asked, moved, why] = summaryTexts.map((which) => writtenOver(proposed, summary, which, locale)) as [Said, Said, Said];
  const gaps = missingPieces(context, plan.account, facts);
  return {
    blocks: [
      h1(t('documents:plan.executiveSummary')),
      decisionsCallout(
        context,
        asked.map(({ content }) => content),
        t('documents:plan.decisionsAsked', { count: asked.length }),
      ),
      h2(t('documents:plan.keyFigures')),
      { kind: 'kpis', items: internalKpis(input).slice(0, 10) },
      ...(why.length > 0 ? [h2(t('report:summary.drivers')), listOf(why)] : []),
      h2(t('documents:plan.standsOut')),
      moved.length > 0 ? listOf(moved) : { kind: 'paragraph', style: 'body', content: [text(t('documents:plan.nothingStandsOut'))] },
      ...(gaps.length > 0
        ? [
            h2(t('documents:plan.notYetKnown')),
            { kind: 'list', ordered: false, items: gaps.slice(0, 4).map((piece) => [text(piece)]) } as const,
          ]
        : []),
    ],
  };
}

/** In figures the client can check. */
export function clientKpis(context: Context, plan: ClientPlan): Kpi[] {
  const { t, number } = context;
  const count = (status: ClientOpportunity['status']) => plan.opportunities.filter((item) => item.status === status).length;
  const goals = liveObjectives(plan);
  const reached = goals.filter((goal) => goal.state === 'reached' || (attainment(goal) ?? 0) >= 1).length;
  const { nps, sla } = satisfactionFigures(plan, context.today);
  const contacts = plan.people.filter(({ leftOn }) => leftOn === null || leftOn > context.today).length;
  const { renewalDate } = plan.account;
  return [
    ...(goals.length === 0
      ? []
      : [
          {
            label: t('report:summary.goals'),
            value: t('report:summary.reached', { reached, of: goals.length }),
            note: t('report:summary.goalsNote'),
          },
        ]),
    ...(plan.slaResults.length === 0 ? [] : [figureKpi(context, t('figures:name.slaAttainment'), sla)]),
    ...(plan.surveys.some(({ kind }) => kind === 'nps') && isKnown(nps) ? [npsKpi(context, nps)] : []),
    {
      label: t('documents:client.inProgress'),
      value: number(count('open')),
      note: t('documents:client.projects', { count: count('open') }),
    },
    { label: t('documents:client.delivered'), value: number(count('won')), note: t('documents:client.projects', { count: count('won') }) },
    ...(contacts === 0
      ? []
      : [
          { label: t('documents:client.contacts'), value: number(contacts), note: t('documents:client.contactsNote', { count: contacts }) },
        ]),
    ...(renewalDate === null || renewalDate < context.today ? [] : [renewalKpi(context, renewalDate)]),
  ].slice(0, 6);
}

const oneOrMore = (lines: Said, style: 'lead' | 'body'): Block[] => {
  const [only] = lines;
  if (!only) return [];
  return lines.length === 1 ? [{ kind: 'paragraph', style, content: only.content }] : [listOf(lines)];
};

/** Where we stand, in the client's eyes: what moved, in figures they can check, why, and what is asked of them. */
export function clientSummaryPart(input: ClientInput): Part {
  const { context, plan, summary } = input;
  const { t, locale } = context;
  const proposed = clientSummaryLines(input);
  const [asked, moved, why] = summaryTexts.map((which) => writtenOver(proposed, summary, which, locale)) as [Said, Said, Said];
  return {
    blocks: [
      h1(t('documents:client.summary')),
      ...oneOrMore(moved, 'lead'),
      { kind: 'kpis', items: clientKpis(context, plan) },
      ...oneOrMore(why, 'body'),
      ...(asked.length > 0
        ? [
            decisionsCallout(
              context,
              asked.map(({ content }) => content),
              t('report:decisions.asked', { count: asked.length }),
            ),
          ]
        : []),
    ],
  };
}

/** A summary read in under a minute: figures, and what they say. */
export function ebrSummary(input: InternalInput): Part {
  const { context, summary } = input;
  const proposed = internalSummaryLines(input);
  const said = (which: 'moved' | 'why') => writtenOver(proposed, summary, which, context.locale);
  return {
    blocks: [
      h1(context.t('report:summary.minute')),
      { kind: 'kpis', items: headlineKpis(input) },
      ...oneOrMore(said('moved'), 'body'),
      ...oneOrMore(said('why'), 'body'),
    ],
  };
}
