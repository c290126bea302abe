import { addDays } from '../../domain/calendar';
import type { ClientPlan } from '../client-projection';
import type { Context } from '../context';
import type { Block, Cell } from '../doc-tree';
import { cell, lineBreak, muted, strong, text, tinted } from '../inline';
import { missing, type Part } from '../part';
import { brief, byDay, dayCell, gapCell, h1, lead, leftOut, ownerOf, textCell } from './pieces';

export type ActionParts = Pick<ClientPlan, 'actions' | 'teamMembers' | 'people'>;
type Action = ActionParts['actions'][number];
const limit = 20;

/** Open actions due within so many days, those overdue first; those without a day come last. */
export function nextActions<A extends Action>(today: string, actions: readonly A[], days = 90): A[] {
  const until = addDays(today, days);
  return actions
    .filter(({ state, dueOn }) => (state === 'open' || state === 'active') && (dueOn === null || dueOn <= until))
    .sort(byDay(({ dueOn }) => dueOn));
}

const isLate = ({ today }: Context, { dueOn, state }: Action): boolean =>
  dueOn !== null && dueOn < today && (state === 'open' || state === 'active');

/** The day it is due, or was done: late and done in words too. */
function dueCell(context: Context, action: Action, client: boolean): Cell {
  const { t, date, today } = context;
  if (isLate(context, action)) return tinted('bad', cell(date(action.dueOn ?? today, 'medium'), lineBreak, text(t('report:late'), 'bad')));
  const day = action.state === 'done' ? (action.doneOn ?? action.dueOn) : action.dueOn;
  if (action.state === 'done')
    return day === null ? cell(text(t('report:done'), 'good')) : cell(date(day, 'medium'), lineBreak, text(t('report:done'), 'good'));
  return day === null ? gapCell(client, t('report:actions.noDate')) : dayCell(context, day);
}

export function actionTable(context: Context, plan: ActionParts, actions: readonly Action[], caption: string, client = false): Block[] {
  const { t } = context;
  if (actions.length === 0) return [];
  return [
    {
      kind: 'table',
      caption,
      columns: [
        { header: t('report:due'), align: 'start', width: 0.18 },
        { header: t('report:actions.action'), align: 'start', width: 0.52, key: true },
        { header: t('report:owner'), align: 'start', width: 0.3 },
      ],
      rows: actions.slice(0, limit).map((action): Cell[] => {
        const owner = ownerOf(plan, action);
        return [
          dueCell(context, action, client),
          textCell(action.title),
          owner === '' ? gapCell(client, t('report:actions.noOwner')) : cell(owner),
        ];
      }),
      totals: null,
    },
    ...leftOut(context, actions.length - limit),
  ];
}

/** Who does what by when, over the next three months. */
export function actionsPart(context: Context, plan: ActionParts, client: boolean): Part {
  const { t } = context;
  const title = t(client ? 'report:actions.clientTitle' : 'report:actions.title');
  const actions = nextActions(context.today, plan.actions);
  if (actions.length === 0) return missing(title, t('report:actions.none'));
  const late = actions.filter((action) => isLate(context, action)).length;
  return {
    blocks: [
      h1(title),
      lead(
        late === 0
          ? t('report:actions.takeaway', { count: actions.length })
          : t('report:actions.takeawayLate', { count: actions.length, late }),
      ),
      ...actionTable(context, plan, actions, t('report:actions.caption'), client),
    ],
  };
}

/** A few actions as lines. */
export const actionLines = (context: Context, plan: ActionParts, actions: readonly Action[], count: number) =>
  actions.slice(0, count).map((action) => {
    const day = action.dueOn === null ? t(context, 'report:actions.noDate') : context.date(action.dueOn, 'medium');
    const owner = ownerOf(plan, action);
    return [
      isLate(context, action) ? text(`${day} (${t(context, 'report:late')})  `, 'bad') : strong(`${day}  `),
      text(brief(action.title, 90)),
      ...(owner === '' ? [] : [muted(`  ${owner}`)]),
    ];
  });
const t = ({ t: translate }: Context, key: 'report:actions.noDate' | 'report:late'): string => translate(key);
