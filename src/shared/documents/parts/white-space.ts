import { totalsOf } from '../../domain/amounts';
import type { Plan } from '../../model/plan';
import type { Context } from '../context';
import type { Cell, Column, Tint } from '../doc-tree';
import { cell, lineBreak, muted, strong, text, tinted } from '../inline';
import { missing, type Part } from '../part';
import { brief, h1, lead, leftOut, note } from './pieces';

/** A page holds so many offers beside the units. */
const offerLimit = 6;
const unitLimit = 14;

const tints: Partial<Record<string, Tint>> = { installed: 'good', 'in-pipeline': 'accent', competitor: 'non-supporter', blocked: 'bad' };

/** Business unit × offer: where we are, where we could be, and who is there instead. */
export function whiteSpacePart(context: Context, plan: Plan): Part {
  const { t, money } = context;
  const title = t('report:whiteSpace.title');
  const cells = plan.whiteSpaceCells;
  const worth = (state: string): number =>
    cells.filter((one) => one.state === state).reduce((sum, { value }) => sum + (value?.minor ?? 0), 0);
  const offers = plan.offers
    .filter(({ id }) => cells.some(({ offerId }) => offerId === id))
    .map((offer) => ({
      offer,
      weight: cells.filter(({ offerId }) => offerId === offer.id).reduce((sum, { value }) => sum + (value?.minor ?? 0), 0),
    }))
    .sort((a, b) => b.weight - a.weight)
    .map(({ offer }) => offer);
  const units = plan.businessUnits.filter(({ id }) => cells.some(({ businessUnitId }) => businessUnitId === id));
  if (offers.length === 0 || units.length === 0) return missing(title, t('report:whiteSpace.none'));
  const shown = offers.slice(0, offerLimit);
  const width = 0.76 / shown.length;
  const columns: Column[] = [
    { header: t('report:whiteSpace.unit'), align: 'start', width: 0.24, key: true },
    ...shown.map((offer): Column => ({ header: brief(offer.name, 40), align: 'start', width })),
  ];
  const cellOf = (unitId: string, offerId: string): Cell => {
    const found = cells.find((one) => one.businessUnitId === unitId && one.offerId === offerId);
    if (!found || found.state === 'not-applicable') return cell(muted('–'));
    const detail = found.state === 'competitor' ? brief(found.competitor, 30) : '';
    const content = cell(
      text(t(`model:whiteSpaceState.${found.state}`)),
      ...(found.value ? [lineBreak, strong(money(found.value, 'compact'))] : []),
      ...(detail === '' ? [] : [lineBreak, muted(detail)]),
    );
    return tinted(tints[found.state] ?? null, content);
  };
  const potential = totalsOf(cells.filter(({ state }) => ['potential', 'competitor'].includes(state)).map(({ value }) => value)).amounts;
  const installed = totalsOf(cells.filter(({ state }) => state === 'installed').map(({ value }) => value)).amounts;
  const said = (amounts: typeof potential) =>
    amounts.length === 0 ? t('figures:notAvailable') : amounts.map((amount) => money(amount, 'compact')).join(' + ');
  const blocked = cells.filter(({ state, reason }) => state === 'blocked' && reason.trim() !== '');
  return {
    blocks: [
      h1(title),
      lead(
        worth('installed') === 0 && potential.length === 0
          ? t('report:whiteSpace.takeawayNoValue', { count: cells.filter(({ state }) => state === 'potential').length })
          : t('report:whiteSpace.takeaway', { installed: said(installed), potential: said(potential) }),
      ),
      {
        kind: 'table',
        caption: t('report:whiteSpace.caption'),
        columns,
        rows: units.slice(0, unitLimit).map(({ id, name }) => [cell(brief(name, 60)), ...shown.map((offer) => cellOf(id, offer.id))]),
        totals: null,
      },
      ...leftOut(context, Math.max(0, units.length - unitLimit) + Math.max(0, offers.length - offerLimit)),
      ...(blocked.length === 0
        ? []
        : [
            note(
              t('report:whiteSpace.blocked', {
                reasons: blocked
                  .slice(0, 3)
                  .map(({ reason }) => brief(reason, 90))
                  .join(' · '),
              }),
            ),
          ]),
    ],
  };
}
