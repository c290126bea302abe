import { supportGlyph } from '../../design-tokens';
import type { BusinessUnit } from '../../model/business-unit';
import type { Person } from '../../model/person';
import type { Plan } from '../../model/plan';
import type { Seat } from '../../model/seat';
import type { Context } from '../context';
import type { Block, Cell, Column } from '../doc-tree';
import { cell, lineBreak, muted, shorten, strong, text, tinted } from '../inline';
import type { PlanFacts } from './facts';
import { gapSentence, summarisedGaps } from './missing';

/** Who decides and who could stop it; more are a list, which nobody reads in a plan: the map has them all. */
export const stakeholderLimit = 10;

type Place = { readonly title: string; readonly unit: string };

/** The seat a person holds and the unit it belongs to. */
export function placeOf(
  personId: string,
  seats: readonly Pick<Seat, 'personId' | 'title' | 'businessUnitId'>[],
  units: readonly Pick<BusinessUnit, 'id' | 'name'>[],
): Place {
  const seat = seats.find((candidate) => candidate.personId === personId);
  const unit = units.find(({ id }) => id === seat?.businessUnitId);
  return { title: shorten(seat?.title ?? '', 80), unit: shorten(unit?.name ?? '', 60) };
}

const jobOf = ({ title, unit }: Place): string => [title, unit].filter((part) => part !== '').join(' · ');

export function jobCell(place: Place): Cell {
  const job = jobOf(place);
  return job === '' ? cell(muted('–')) : cell(job);
}

/** Name above, job and unit below. */
export function personCell({ name }: { name: string }, place: Place): Cell {
  const job = jobOf(place);
  return job === '' ? cell(strong(shorten(name, 80))) : cell(strong(shorten(name, 80)), lineBreak, muted(job));
}

function supportCell({ t }: Context, { support }: Person): Cell {
  return support === null
    ? cell(muted(t('documents:plan.notYetKnownShort')))
    : tinted(support, cell(strong(supportGlyph[support]), text(`  ${t(`model:support.${support}`)}`)));
}

function row(context: Context, plan: Plan, person: Person): Cell[] {
  const { t } = context;
  const unknown = cell(muted('–'));
  return [
    personCell(person, placeOf(person.id, plan.seats, plan.businessUnits)),
    person.buyingRole === null ? unknown : cell(t(`model:buyingRole.${person.buyingRole}`)),
    person.influence === null ? unknown : cell(`${person.influence}/10`),
    supportCell(context, person),
    person.relationship === null ? unknown : cell(t(`model:relationship.${person.relationship}`)),
  ];
}

function takeaway({ t }: Context, { present }: PlanFacts): string {
  const count = (levels: readonly string[]) => present.filter(({ support }) => support !== null && levels.includes(support)).length;
  return t('documents:plan.stakeholderTakeaway', {
    count: present.length,
    forUs: count(['mentor', 'supporter']),
    against: count(['non-supporter', 'opponent']),
    unknown: present.filter(({ support }) => support === null).length,
  });
}

/** Who matters, the most influential first, and what is not known about them. */
export function stakeholders(context: Context, plan: Plan, facts: PlanFacts): Block[] {
  const { t } = context;
  const { present, gaps } = facts;
  const heading: Block = { kind: 'heading', level: 1, text: t('documents:plan.stakeholdersTitle') };
  if (present.length === 0) return [heading, { kind: 'paragraph', style: 'lead', content: [text(t('documents:gap.no-one'))] }];
  const columns: Column[] = [
    { header: t('documents:plan.person'), align: 'start', width: 0.37, key: false },
    { header: t('model:field.people.buyingRole'), align: 'start', width: 0.17 },
    { header: t('model:field.people.influence'), align: 'end', width: 0.11 },
    { header: t('model:field.people.support'), align: 'start', width: 0.17 },
    { header: t('model:field.people.relationship'), align: 'start', width: 0.18 },
  ];
  const rest = present.length - stakeholderLimit;
  return [
    heading,
    {
      kind: 'paragraph',
      style: 'lead',
      content: [text([takeaway(context, facts), ...(rest > 0 ? [t('documents:plan.peopleLeftOut', { count: rest })] : [])].join(' '))],
    },
    {
      kind: 'table',
      caption: t('documents:plan.stakeholderCaption'),
      columns,
      rows: present.slice(0, stakeholderLimit).map((person) => row(context, plan, person)),
      totals: null,
    },
    // The summary names the first ones: said again only when there are more.
    ...(gaps.length > summarisedGaps
      ? [
          { kind: 'heading', level: 2, text: t('documents:plan.gapsTitle') } as const,
          { kind: 'list', ordered: false, items: gaps.map((gap) => [text(gapSentence(context, gap))]) } as const,
        ]
      : []),
  ];
}
