import type { CalendarDate } from '../../model/fields';
import type { ClientOpportunity, ClientPerson, ClientPlan } from '../client-projection';
import type { Context } from '../context';
import type { Block, Cell } from '../doc-tree';
import { cell, muted, shorten, text } from '../inline';
import { opportunityName } from './names';
import { jobCell, placeOf } from './stakeholders';

const rowLimit = 20;

/** A date that has passed is no promise any more: it is to be confirmed, and comes last. */
const expected = ({ today }: Context, { closeDate }: ClientOpportunity): string | null =>
  closeDate !== null && closeDate >= today ? closeDate : null;

const byDate =
  (context: Context) =>
  (a: ClientOpportunity, b: ClientOpportunity): number => {
    const [dayA, dayB] = [expected(context, a) ?? '9', expected(context, b) ?? '9'];
    return dayA < dayB ? -1 : dayA > dayB ? 1 : a.id < b.id ? -1 : 1;
  };

/** Who is still there. */
export const presentPeople = ({ people }: Pick<ClientPlan, 'people'>, today: CalendarDate): ClientPerson[] =>
  people.filter(({ leftOn }) => leftOn === null || leftOn > today);

/** What is in progress, the nearest date first. */
export function clientProjects(context: Context, plan: ClientPlan): Block[] {
  const { t, date } = context;
  const open = plan.opportunities.filter(({ status }) => status === 'open').sort(byDate(context));
  const heading: Block = { kind: 'heading', level: 2, text: t('documents:client.projectsTitle') };
  if (open.length === 0) return [heading, { kind: 'paragraph', style: 'body', content: [text(t('documents:client.noProject'))] }];
  const rest = open.length - rowLimit;
  const unknown = cell(muted('–'));
  return [
    heading,
    {
      kind: 'table',
      caption: t('documents:client.projectsCaption'),
      columns: [
        { header: t('documents:client.project'), align: 'start', width: 0.44, key: true },
        { header: t('documents:client.lead'), align: 'start', width: 0.28 },
        { header: t('documents:client.expected'), align: 'start', width: 0.28 },
      ],
      rows: open.slice(0, rowLimit).map((item): Cell[] => {
        const day = expected(context, item);
        return [
          cell(opportunityName(context, item)),
          item.owner === '' ? unknown : cell(shorten(item.owner, 60)),
          day === null ? cell(muted(t('documents:client.toConfirm'))) : cell(date(day)),
        ];
      }),
      totals: null,
    },
    ...(rest > 0
      ? [{ kind: 'paragraph', style: 'note', content: [text(t('documents:client.projectsLeftOut', { count: rest }))] } as const]
      : []),
  ];
}

/** Who we work with, in alphabetical order: no ranking is implied. */
export function clientContacts(context: Context, plan: ClientPlan): Block[] {
  const { t } = context;
  const people = presentPeople(plan, context.today).sort((a, b) => a.name.localeCompare(b.name, context.locale));
  if (people.length === 0) return [];
  const unknown = cell(muted('–'));
  return [
    { kind: 'heading', level: 1, text: t('documents:client.contactsTitle') },
    {
      kind: 'table',
      caption: t('documents:client.contactsCaption'),
      columns: [
        { header: t('documents:plan.person'), align: 'start', width: 0.22, key: true },
        { header: t('model:field.seats.title'), align: 'start', width: 0.34 },
        { header: t('model:field.people.location'), align: 'start', width: 0.13 },
        { header: t('model:field.people.email'), align: 'start', width: 0.31 },
      ],
      // A list to look up: one line to a person where the job allows it.
      rows: people.map((person): Cell[] => [
        cell(shorten(person.name, 80)),
        jobCell(placeOf(person.id, plan.seats, plan.businessUnits)),
        person.location === '' ? unknown : cell(shorten(person.location, 60)),
        person.email === '' ? unknown : cell(shorten(person.email, 80)),
      ]),
      totals: null,
    },
  ];
}
