import type { Plan } from '../../model/plan';
import type { ClientPlan } from '../client-projection';
import type { Context } from '../context';
import type { Block, Cell, Column } from '../doc-tree';
import { cell, lineBreak, muted, strong, text } from '../inline';
import { missing, type Part } from '../part';
import { brief, gapCell, h1, lead, leftOut, namesOf, textCell } from './pieces';

export const needLimit = 12;
type NeedParts = Pick<ClientPlan, 'needs' | 'businessUnits' | 'initiatives' | 'offers'>;

const weights = ['critical', 'high', 'medium', 'low'] as const;

/** Needs still worth a line: those dropped are left to the plan. */
export const liveNeeds = <N extends { readonly state: string }>(needs: readonly N[]): N[] =>
  needs.filter(({ state }) => state !== 'dropped');

/** By priority, as we judge it; the client reads them in the order they were written. */
export const byPriority = (plan: Pick<Plan, 'needs'>): Plan['needs'] =>
  liveNeeds(plan.needs)
    .map((need, index) => ({ need, index }))
    .sort((a, b) => weight(a.need) - weight(b.need) || a.index - b.index)
    .map(({ need }) => need);
const weight = ({ priority }: Plan['needs'][number]): number => (priority === null ? weights.length : weights.indexOf(priority));

/** Stake → who holds it → our response → proof. `internal` adds the people and the priority. */
export function needsPart(context: Context, plan: NeedParts, internal: Plan | null): Part {
  const { t } = context;
  const title = t(internal ? 'report:needs.title' : 'report:needs.clientTitle');
  const needs: readonly NeedParts['needs'][number][] = internal ? byPriority(internal) : liveNeeds(plan.needs);
  if (needs.length === 0) return missing(title, t('report:needs.none'));
  const answered = needs.filter(({ state }) => state === 'answered' || state === 'proven').length;
  const unanswered = needs.filter(({ state, response }) => state === 'open' && response.trim() === '').length;
  const columns: Column[] = [
    { header: t('report:needs.statement'), align: 'start', width: 0.3, key: true },
    { header: t('report:needs.holder'), align: 'start', width: 0.18 },
    { header: t('report:needs.response'), align: 'start', width: 0.3 },
    { header: t('report:needs.proof'), align: 'start', width: 0.22 },
  ];
  const row = (need: NeedParts['needs'][number]): Cell[] => {
    const own = internal?.needs.find(({ id }) => id === need.id);
    const units = namesOf(plan.businessUnits, need.businessUnitIds);
    const people = own && internal ? namesOf(internal.people, own.personIds, 3) : '';
    const titled = plan.initiatives.map(({ id, title: name }) => ({ id, name }));
    const means = [namesOf(titled, need.initiativeIds, 2), namesOf(plan.offers, need.offerIds, 2)]
      .filter((part) => part !== '')
      .join(' · ');
    const priority = own?.priority ? t(`model:needPriority.${own.priority}`) : '';
    const holder = [people, units].filter((part) => part !== '');
    return [
      priority === ''
        ? cell(brief(need.statement))
        : cell(brief(need.statement), lineBreak, muted(t('report:needs.priority', { priority }))),
      holder.length === 0 ? gapCell(!internal, t('report:notYetIdentified')) : cell(holder.join(' · ')),
      need.response.trim() === '' && means === ''
        ? gapCell(!internal, t('report:needs.noResponse'))
        : cell(brief(need.response), ...(means === '' ? [] : [...(need.response.trim() === '' ? [] : [lineBreak]), muted(means)])),
      need.proof.trim() === ''
        ? cell(muted(t(`model:needState.${need.state}`)))
        : cell(strong(t(`model:needState.${need.state}`)), lineBreak, text(brief(need.proof, 160))),
    ];
  };
  const takeaway = t('report:needs.takeaway', { count: needs.length, answered, unanswered });
  const blocks: Block[] = [
    h1(title),
    ...(internal ? [lead(takeaway)] : []),
    { kind: 'table', caption: t('report:needs.caption'), columns, rows: needs.slice(0, needLimit).map(row), totals: null },
    ...leftOut(context, needs.length - needLimit),
  ];
  return { blocks };
}

/** A few needs as lines: for a page that has room for no table. */
export const needLines = (needs: readonly { readonly statement: string }[], limit: number) =>
  needs.slice(0, limit).map(({ statement }) => textCell(statement, 110).content);
