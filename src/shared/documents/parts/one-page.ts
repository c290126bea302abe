import { isKnown } from '../../domain/figure';
import { weightedAmount } from '../../domain/pipeline';
import { riskScore } from '../../domain/risks';
import { chosenMap, modelOf } from '../account-plan/map';
import { gapSentence } from '../account-plan/missing';
import { opportunityName } from '../account-plan/names';
import type { Context } from '../context';
import type { GridBlock, GridCell, Inline, Kpi, Picture } from '../doc-tree';
import { muted, shorten, strong, text } from '../inline';
import { drawMapOnPaper } from '../map-on-paper';
import type { ClientInput, InternalInput, Part } from '../part';
import { actionLines, nextActions } from './actions';
import { allDecisions, decisionLines, soughtDecisions } from './decisions';
import { byPriority, liveNeeds, needLines } from './needs';
import { brief, note } from './pieces';
import { openRisks } from './risks';
import { objectiveLines } from './roadmap';
import { clientKpis, headlineKpis } from './summary';

/** Shares of the page's height: with the head and the figures they leave air on A4 and on Letter. */
const heights = { decisions: 0.11, goals: 0.185, map: 0.225, next: 0.205 } as const;

/** The client's page has no map. */
const clientHeights = { decisions: 0.11, goals: 0.19, map: 0.19, next: 0.19 } as const;

const listCell = (width: number, title: string, items: readonly (readonly Inline[])[], empty: string): GridCell => ({
  width,
  blocks: [
    { kind: 'label', text: title },
    items.length > 0 ? { kind: 'list', ordered: false, items } : { kind: 'paragraph', style: 'body', content: [muted(empty)] },
  ],
});

/** A note longer than this takes a third line. */
const short = (kpis: readonly Kpi[]): Kpi[] =>
  kpis.slice(0, 6).map((kpi) => ({ ...kpi, label: shorten(kpi.label, 26), note: shorten(kpi.note, 38) }));

function thumbnail({ context, plan, mapId }: InternalInput): Picture | null {
  const { t, date, today } = context;
  const map = chosenMap(plan, mapId);
  if (!map) return null;
  const drawing = drawMapOnPaper(modelOf(plan, map), context, 'thumbnail');
  return { kind: 'picture', ...drawing, caption: t('documents:plan.mapCaption', { date: date(today) }) };
}

const topDeals = (context: Context, { plan, facts }: InternalInput): Inline[][] =>
  facts.open.slice(0, 5).map((deal) => {
    const weight = weightedAmount(deal);
    const said = [context.t(`model:stage.${deal.stage}`), deal.closeDate === null ? '' : context.date(deal.closeDate, 'medium')]
      .filter((piece) => piece !== '')
      .join(', ');
    return [
      strong(shorten(opportunityName(context, deal, plan.offers), 46)),
      text(weight ? `  ${context.money(weight, 'compact')}` : ''),
      muted(`  ${said}`),
    ];
  });

/** The whole plan on one page, whatever it holds: each box keeps its height, and what does not fit was cut before. */
export function onePage(input: InternalInput): Part {
  const { context, plan, facts } = input;
  const { t } = context;
  const map = thumbnail(input);
  const risks = openRisks(plan)
    .slice(0, 4)
    .map((risk) => {
      const score = riskScore(risk);
      return [
        strong(score === null ? '?' : String(score)),
        text(`  ${brief(risk.title, 60)}`),
        ...(risk.mitigation.trim() === '' ? [] : [muted(`  ${brief(risk.mitigation, 50)}`)]),
      ];
    });
  const mapBlocks: GridBlock[] = map
    ? [{ kind: 'label', text: t('documents:plan.mapTitle') }, map]
    : [
        { kind: 'label', text: t('documents:plan.gapsTitle') },
        { kind: 'list', ordered: false, items: facts.gaps.slice(0, 5).map((gap) => [text(brief(gapSentence(context, gap), 90))]) },
      ];
  const decisions = decisionLines(allDecisions(input, 3), 3);
  return {
    blocks: [
      { kind: 'kpis', items: short(headlineKpis(input)) },
      note(t('report:onePage.footnote', { date: context.date(context.today) })),
      {
        kind: 'grid',
        rows: [
          {
            height: heights.decisions,
            cells: [{ ...listCell(1, t('report:decisions.title'), decisions, t('documents:plan.noDecision')), ground: 'accent' }],
          },
          {
            height: heights.goals,
            cells: [
              listCell(0.5, t('report:onePage.objectives'), objectiveLines(context, plan, 4), t('report:roadmap.none')),
              listCell(0.5, t('report:onePage.needs'), needLines(byPriority(plan), 4), t('report:needs.none')),
            ],
          },
          {
            height: heights.map,
            cells: [
              { width: 0.5, blocks: mapBlocks },
              listCell(0.5, t('report:onePage.opportunities'), topDeals(context, input), t('documents:plan.noOpen')),
            ],
          },
          {
            height: heights.next,
            cells: [
              listCell(0.5, t('report:onePage.risks'), risks, t('report:risks.none')),
              listCell(
                0.5,
                t('report:onePage.actions'),
                actionLines(context, plan, nextActions(context.today, plan.actions), 5),
                t('report:actions.none'),
              ),
            ],
          },
        ],
      },
      { kind: 'paragraph', style: 'gap', content: [] },
    ],
  };
}

export function clientOnePage({ context, plan }: ClientInput): Part {
  const { t } = context;
  const open = plan.opportunities.filter(({ status }) => status === 'open').slice(0, 5);
  const value = plan.valueHypotheses.slice(0, 5).map(({ title, measured, target, unit }): Inline[] => {
    const said = (amount: number | null) => (amount === null ? '–' : `${context.number(amount)}${unit === '' ? '' : `\u00a0${unit}`}`);
    return [strong(brief(title, 60)), muted(`  ${said(measured)} / ${said(target)}`)];
  });
  return {
    blocks: [
      { kind: 'kpis', items: short(clientKpis(context, plan)) },
      note(t('report:onePage.footnote', { date: context.date(context.today) })),
      {
        kind: 'grid',
        rows: [
          {
            height: clientHeights.decisions,
            cells: [
              {
                ...listCell(
                  1,
                  t('report:decisions.title'),
                  decisionLines(soughtDecisions(context, plan.decisions, 3), 3),
                  t('report:decisions.noneClient'),
                ),
                ground: 'accent',
              },
            ],
          },
          {
            height: clientHeights.goals,
            cells: [
              listCell(0.5, t('report:onePage.goals'), objectiveLines(context, plan, 4), t('report:roadmap.none')),
              listCell(0.5, t('report:onePage.needs'), needLines(liveNeeds(plan.needs), 4), t('report:needs.none')),
            ],
          },
          {
            height: clientHeights.map,
            cells: [
              listCell(0.5, t('report:onePage.value'), value, t('report:value.none')),
              listCell(
                0.5,
                t('documents:client.projectsTitle'),
                open.map((deal) => [
                  strong(shorten(opportunityName(context, deal, plan.offers), 60)),
                  muted(deal.closeDate !== null && deal.closeDate >= context.today ? `  ${context.date(deal.closeDate, 'medium')}` : ''),
                ]),
                t('documents:client.noProject'),
              ),
            ],
          },
          {
            height: clientHeights.next,
            cells: [
              listCell(
                0.5,
                t('report:onePage.meetings'),
                plan.ritualDates
                  .filter(({ state, date }) => state === 'planned' && date >= context.today)
                  .sort((a, b) => (a.date < b.date ? -1 : 1))
                  .slice(0, 5)
                  .map(({ date, ritualId }) => [
                    strong(context.date(date, 'medium')),
                    text(`  ${brief(plan.rituals.find(({ id }) => id === ritualId)?.name ?? '', 60)}`),
                  ]),
                t('report:governance.none'),
              ),
              listCell(
                0.5,
                t('report:onePage.actions'),
                actionLines(context, plan, nextActions(context.today, plan.actions), 5),
                t('report:actions.none'),
              ),
            ],
          },
        ],
      },
      { kind: 'paragraph', style: 'gap', content: [] },
    ],
  };
}

/** "Tier A · score 70 · at risk": the line below the title. */
export function standing({ context, plan, figures }: Pick<InternalInput, 'context' | 'plan' | 'figures'>): string {
  const { t } = context;
  const { tier, status, owner } = plan.account;
  return [
    tier === null ? '' : t('report:onePage.tier', { tier }),
    isKnown(figures.score) ? t('report:onePage.score', { score: context.figure(figures.score) }) : '',
    t(`model:status.${status}`),
    owner.trim() === '' ? '' : `${t('model:field.accounts.owner')}: ${shorten(owner, 40)}`,
  ]
    .filter((piece) => piece !== '')
    .join('  ·  ');
}
