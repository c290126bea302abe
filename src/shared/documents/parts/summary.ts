import { isKnown } from '../../domain/figure';
import { commercialKpis, renewalKpi } from '../account-plan/commercial-kpis';
import { type Finding, findings } from '../account-plan/findings';
import { missingPieces } from '../account-plan/missing';
import type { ClientOpportunity, ClientPlan } from '../client-projection';
import type { Context } from '../context';
import type { Block, Kpi, Tone } from '../doc-tree';
import { strong, text } from '../inline';
import type { ClientInput, InternalInput, Part } from '../part';
import { satisfactionFigures } from '../plan-figures';
import { allDecisions, decisionsCallout } from './decisions';
import { attainment } from './outcomes';
import { h1, h2, lead } from './pieces';
import { liveObjectives } from './roadmap';
import { figureKpi, npsKpi } from './satisfaction';
import { valueTakeaway } from './value';

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

const finding = ({ head, tail }: Finding) => [strong(head), text(` ${tail}`)];

/** What moved health, in one line; none where it is not assessed twice. */
function drivers({ context, figures, plan }: InternalInput): Block[] {
  const { t } = context;
  const latest = figures.measures.flatMap(({ id, name }) => {
    const said = plan.healthAssessments
      .filter(({ dimension, driver }) => dimension === id && driver.trim() !== '')
      .sort((a, b) => (a.assessedOn < b.assessedOn ? -1 : 1))
      .at(-1);
    const score = figures.measures.find((measure) => measure.id === id)?.score;
    return score === null || score === undefined
      ? []
      : [[strong(`${name} ${Math.round(score)}.`), text(said ? ` ${said.driver.slice(0, 160)}` : '')]];
  });
  return latest.length === 0 ? [] : [h2(t('report:summary.drivers')), { kind: 'list', ordered: false, items: latest }];
}

/** The page a sponsor reads if they read only one. */
export function summaryPart(input: InternalInput): Part {
  const { context, plan, facts } = input;
  const { t } = context;
  const standsOut = findings(context, plan, facts).slice(0, plan.healthAssessments.length > 0 ? 4 : 5);
  const gaps = missingPieces(context, plan.account, facts);
  const asked = allDecisions(input, 3);
  return {
    blocks: [
      h1(t('documents:plan.executiveSummary')),
      decisionsCallout(context, asked, t('documents:plan.decisionsAsked', { count: asked.length })),
      h2(t('documents:plan.keyFigures')),
      { kind: 'kpis', items: internalKpis(input).slice(0, 10) },
      ...drivers(input),
      h2(t('documents:plan.standsOut')),
      standsOut.length > 0
        ? { kind: 'list', ordered: false, items: standsOut.map(finding) }
        : { kind: 'paragraph', style: 'body', content: [text(t('documents:plan.nothingStandsOut'))] },
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

export const clientSummaryPart = ({ context, plan }: ClientInput): Part => ({
  blocks: [
    h1(context.t('documents:client.summary')),
    ...(plan.valueHypotheses.length > 0 ? [lead(valueTakeaway(context, plan))] : []),
    { kind: 'kpis', items: clientKpis(context, plan) },
  ],
});

/** A summary read in under a minute: figures, and what they say. */
export function ebrSummary(input: InternalInput): Part {
  const { context, plan, facts } = input;
  const standsOut = findings(context, plan, facts).slice(0, 3);
  return {
    blocks: [
      h1(context.t('report:summary.minute')),
      { kind: 'kpis', items: headlineKpis(input) },
      ...(standsOut.length > 0 ? [{ kind: 'list', ordered: false, items: standsOut.map(finding) } as const] : []),
      ...(plan.valueHypotheses.length > 0
        ? [{ kind: 'paragraph', style: 'body', content: [text(valueTakeaway(context, plan))] } as const]
        : []),
    ],
  };
}
