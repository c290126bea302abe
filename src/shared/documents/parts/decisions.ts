import { decisions } from '../account-plan/decisions';
import type { ClientPlan } from '../client-projection';
import type { Context } from '../context';
import type { Block, Callout, Inline } from '../doc-tree';
import { lineBreak, muted, strong, text } from '../inline';
import type { InternalInput, Part } from '../part';
import { brief, byDay, h1, sentence } from './pieces';

const upperFirst = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** What is asked of the reader: the recommendation, one line why, by when. */
export type Asked = { readonly ask: string; readonly recommendation: string; readonly why: string; readonly due: string };

type Sought = ClientPlan['decisions'][number];

const asked = (context: Context, { title, recommendation, why, dueOn }: Sought): Asked => ({
  ask: sentence(brief(title, 160)),
  recommendation: sentence(brief(recommendation, 220)),
  why: sentence(brief(why, 200)),
  due: dueOn === null ? '' : context.date(dueOn, 'medium'),
});

/** Decisions recorded as sought, the most urgent first. */
export const soughtDecisions = (context: Context, records: readonly Sought[], limit: number): Asked[] =>
  records
    .filter(({ state }) => state === 'sought')
    .sort(byDay(({ dueOn }) => dueOn))
    .slice(0, limit)
    .map((decision) => asked(context, decision));

/** Those recorded, then those that the plan's facts call for. */
export function allDecisions({ context, plan, facts }: Pick<InternalInput, 'context' | 'plan' | 'facts'>, limit: number): Asked[] {
  const recorded = soughtDecisions(context, plan.decisions, limit);
  const ruled = decisions(context, plan, facts).map(({ ask, why }) => ({ ask, recommendation: '', why, due: '' }));
  return [...recorded, ...ruled].slice(0, limit);
}

export const decisionLine = ({ t }: Context, { ask, recommendation, why, due }: Asked): Inline[] => [
  strong(ask),
  ...(recommendation === '' ? [] : [text(` ${t('report:decisions.recommendation', { text: recommendation })}`)]),
  ...(why === '' ? [] : [text(` ${why}`)]),
  ...(due === '' ? [] : [lineBreak, muted(t('report:decisions.by', { date: due }))]),
];

export function decisionsCallout(context: Context, items: readonly (readonly Inline[])[], title: string): Callout {
  return {
    kind: 'callout',
    title,
    blocks: [
      items.length > 0
        ? { kind: 'list', ordered: true, items }
        : { kind: 'paragraph', style: 'body', content: [text(context.t('documents:plan.noDecision'))] },
    ],
  };
}

/** The first section of a review: it opens with what is asked. */
export function decisionsPart(context: Context, items: readonly Asked[], client: boolean): Part {
  const { t } = context;
  const title = t('report:decisions.title');
  const blocks: Block[] =
    items.length === 0 && client
      ? [h1(title), { kind: 'paragraph', style: 'body', content: [text(t('report:decisions.noneClient'))] }]
      : [
          h1(title),
          decisionsCallout(
            context,
            items.map((item) => decisionLine(context, item)),
            items.length === 0 ? t('report:decisions.askedNone') : t('report:decisions.asked', { count: items.length }),
          ),
        ];
  return { blocks, missing: items.length === 0 && client };
}

/** As lines of a page that has little room. */
export const decisionLines = (items: readonly Asked[], limit: number): Inline[][] =>
  items
    .slice(0, limit)
    .map(({ ask, why, recommendation }) => [strong(ask), text(` ${upperFirst(brief(recommendation === '' ? why : recommendation, 110))}`)]);
