import { supportGlyph } from '../../design-tokens';
import { contactsOf } from '../../domain/contacts';
import type { CalendarDate } from '../../model/fields';
import type { Meeting } from '../../model/meeting';
import type { Person } from '../../model/person';
import type { Plan } from '../../model/plan';
import { chosenMap } from '../account-plan/map';
import { personCell, placeOf } from '../account-plan/stakeholders';
import type { ClientMeeting, ClientPlan } from '../client-projection';
import type { Context } from '../context';
import type { Block, Cell, Column, Fact } from '../doc-tree';
import { cell, lineBreak, muted, strong, text, tinted } from '../inline';
import { drawMapOnPaper } from '../map-on-paper';
import { missing, type Part, part } from '../part';
import { actionTable } from './actions';
import { liveNeeds } from './needs';
import { brief, byDay, h1, h2, leftOut, namesOf, note, prose, textCell } from './pieces';

/** The meeting a brief is about: the one asked for, else the next, else the last. */
export function chosenMeeting<M extends Pick<ClientMeeting, 'id' | 'date'>>(
  meetings: readonly M[],
  today: CalendarDate,
  subjectId: string | null,
): M | null {
  const sorted = [...meetings].sort(byDay(({ date }) => date));
  return sorted.find(({ id }) => id === subjectId) ?? sorted.find(({ date }) => date !== null && date >= today) ?? sorted.at(-1) ?? null;
}

/** Why we meet, when, where, and in which order. */
export function purposePart(context: Context, plan: Pick<ClientPlan, 'teamMembers'>, meeting: ClientMeeting | null): Part {
  const { t } = context;
  const title = t('report:brief.purpose');
  if (!meeting) return missing(title, t('report:brief.noMeeting'));
  const when = [
    meeting.date === null ? t('report:brief.noDate') : context.date(meeting.date),
    meeting.time ?? '',
    meeting.durationMinutes === null ? '' : t('report:brief.minutes', { count: meeting.durationMinutes }),
  ]
    .filter((piece) => piece !== '')
    .join(' · ');
  const ours = namesOf(plan.teamMembers, meeting.memberIds, 8);
  const facts: Fact[] = [
    { label: t('report:brief.when'), value: [strong(when)] },
    { label: t('report:brief.kind'), value: [text(t(`model:meetingKind.${meeting.kind}`))] },
    ...(meeting.place === '' ? [] : [{ label: t('report:brief.where'), value: [text(brief(meeting.place, 80))] }]),
    ...(ours === '' ? [] : [{ label: t('report:brief.ours'), value: [text(ours)] }]),
  ];
  // The list numbers its points itself.
  const agenda = prose(meeting.agenda.replace(/^[ \t]*\d{1,2}[.)][ \t]+/gm, ''), 600);
  return {
    blocks: [
      h1(title),
      { kind: 'facts', items: facts },
      ...(meeting.purpose.trim() === ''
        ? [note(t('report:brief.noPurpose'))]
        : [h2(t('report:brief.why')), ...prose(meeting.purpose, 900)]),
      ...(agenda.length === 0
        ? []
        : [
            h2(t('report:brief.agenda')),
            { kind: 'list', ordered: true, items: agenda.slice(0, 12).map(({ content }) => content) } as const,
          ]),
    ],
  };
}

/** Who attends: role and support, when we last met, what they want to win, and what to say to them. */
export function attendeesPart(context: Context, plan: Plan, meeting: Meeting | null): Part {
  const { t, today } = context;
  const title = t('report:brief.attendees');
  const people = (meeting?.personIds ?? []).flatMap((id) => plan.people.find((person) => person.id === id) ?? []);
  if (people.length === 0) return missing(title, t('report:brief.noAttendees'));
  const columns: Column[] = [
    { header: t('documents:plan.person'), align: 'start', width: 0.27 },
    { header: t('model:field.people.support'), align: 'start', width: 0.16 },
    { header: t('report:brief.lastContact'), align: 'start', width: 0.13 },
    { header: t('report:brief.win'), align: 'start', width: 0.21 },
    { header: t('report:brief.say'), align: 'start', width: 0.23, key: true },
  ];
  // The meeting that is prepared is none of those held.
  const met = contactsOf({ ...plan, meetings: plan.meetings.filter(({ id }) => id !== meeting?.id) }, today);
  const row = (person: Person): Cell[] => {
    const last = met.get(person.id)?.lastOn ?? null;
    const role = person.buyingRole === null ? '' : t(`model:buyingRole.${person.buyingRole}`);
    const { support } = person;
    const held = liveNeeds(plan.needs).filter(({ personIds }) => personIds.includes(person.id));
    const say = held.find(({ response }) => response.trim() !== '')?.response ?? '';
    const who = personCell(person, placeOf(person.id, plan.seats, plan.businessUnits));
    return [
      who,
      support === null
        ? cell(muted(t('documents:plan.notYetKnownShort')), ...(role === '' ? [] : [lineBreak, text(role)]))
        : tinted(
            support,
            cell(
              strong(supportGlyph[support]),
              text(`  ${t(`model:support.${support}`)}`),
              ...(role === '' ? [] : [lineBreak, text(role)]),
            ),
          ),
      last === null ? cell(muted(t('report:brief.never'))) : cell(context.date(last, 'medium')),
      textCell(person.personalWins, 130),
      say === '' ? cell(muted(t('report:notYetIdentified'))) : cell(brief(say, 150)),
    ];
  };
  return {
    blocks: [
      h1(title),
      { kind: 'table', caption: t('report:brief.attendeesCaption'), columns, rows: people.slice(0, 12).map(row), totals: null },
      ...leftOut(context, people.length - 12),
    ],
  };
}

/** The client reads who is there, on both sides, and nothing of what we think. */
export function clientAttendeesPart(context: Context, plan: ClientPlan, meeting: ClientMeeting | null): Part {
  const { t } = context;
  const title = t('report:brief.attendees');
  const theirs = (meeting?.personIds ?? []).flatMap((id) => plan.people.find((person) => person.id === id) ?? []);
  const ours = (meeting?.memberIds ?? []).flatMap((id) => plan.teamMembers.find((member) => member.id === id) ?? []);
  if (theirs.length + ours.length === 0) return missing(title, t('report:brief.noAttendees'));
  const rows: Cell[][] = [
    ...theirs.map((person) => [personCell(person, placeOf(person.id, plan.seats, plan.businessUnits)), textCell(plan.account.name, 60)]),
    ...ours.map((member) => [personCell(member, { title: brief(member.title, 80), unit: '' }), cell(t('report:brief.ourSide'))]),
  ];
  const columns: Column[] = [
    { header: t('documents:plan.person'), align: 'start', width: 0.6 },
    { header: t('report:brief.side'), align: 'start', width: 0.4 },
  ];
  return { blocks: [h1(title), { kind: 'table', caption: t('report:brief.attendeesClientCaption'), columns, rows, totals: null }] };
}

type OpenParts = Pick<ClientPlan, 'needs' | 'actions' | 'teamMembers' | 'people'>;

/** Needs and actions that are open with those who attend. */
export function openPointsPart(context: Context, plan: OpenParts, needs: OpenParts['needs'], actions: OpenParts['actions']): Part {
  const { t } = context;
  const title = t('report:brief.openPoints');
  if (needs.length === 0 && actions.length === 0) return missing(title, t('report:brief.noOpenPoints'));
  return {
    blocks: [
      h1(title),
      ...(needs.length === 0
        ? []
        : [
            h2(t('report:brief.needs')),
            {
              kind: 'list',
              ordered: false,
              items: needs
                .slice(0, 6)
                .map(({ statement, response }) => [
                  strong(brief(statement, 150)),
                  ...(response.trim() === '' ? [] : [text(` ${brief(response, 150)}`)]),
                ]),
            } as const,
          ]),
      ...(actions.length === 0
        ? []
        : [h2(t('report:brief.actions')), ...actionTable(context, plan, actions.slice(0, 8), t('report:brief.actionsCaption'))]),
    ],
  };
}

const isOpen = ({ state }: { readonly state: string }) => state === 'open' || state === 'active';

/** What we have open with these people, by who holds the need, owes the action or is its subject. */
export function internalOpenPoints(context: Context, plan: Plan, meeting: Meeting | null): Part {
  const attending = new Set(meeting?.personIds ?? []);
  const needs = plan.needs.filter(({ state, personIds }) => state === 'open' && personIds.some((id) => attending.has(id)));
  const actions = plan.actions
    .filter(
      (action) =>
        isOpen(action) &&
        (attending.has(action.personId ?? '') ||
          attending.has(action.ownerPersonId ?? '') ||
          (meeting !== null && action.meetingId === meeting.id)),
    )
    .sort(byDay(({ dueOn }) => dueOn));
  return openPointsPart(context, plan, needs, actions);
}

export function clientOpenPoints(context: Context, plan: ClientPlan, meeting: ClientMeeting | null): Part {
  const attending = new Set(meeting?.personIds ?? []);
  const actions = plan.actions.filter(
    (action) =>
      isOpen(action) &&
      (attending.size === 0 || attending.has(action.ownerPersonId ?? '') || meeting?.memberIds.includes(action.ownerMemberId ?? '')),
  );
  return openPointsPart(context, plan, [], [...actions].sort(byDay(({ dueOn }) => dueOn)));
}

/** The map cut down to those who attend and whom they are tied to. */
export function neighboursPart(context: Context, plan: Plan, meeting: Meeting | null, mapId: string | null): Part | null {
  const { t, date, today } = context;
  const attending = new Set(meeting?.personIds ?? []);
  const map = chosenMap(plan, mapId);
  if (!map || attending.size === 0) return null;
  const own = new Set(plan.seats.filter(({ personId }) => personId !== null && attending.has(personId)).map(({ id }) => id));
  const near = new Set([
    ...own,
    ...plan.lines.flatMap(({ fromSeatId, toSeatId }) => (own.has(fromSeatId) ? [toSeatId] : own.has(toSeatId) ? [fromSeatId] : [])),
  ]);
  const placements = plan.placements.filter(({ mapId: of, seatId }) => of === map.id && near.has(seatId));
  if (placements.length === 0) return null;
  const { seats, people, businessUnits, lines } = plan;
  // A part of the map: what is written beside the whole of it would be about people who are not there.
  const model = { map, seats, people, businessUnits, lines, placements, groups: [], notes: [] };
  const drawing = drawMapOnPaper(model, context, 'halfPage');
  return part([
    h1(t('report:brief.map')),
    { kind: 'picture', ...drawing, caption: t('report:brief.mapCaption', { date: date(today) }), share: 0.5 },
  ]);
}

/** Questions to ask: those prepared for the meeting, else those of the guide for its kind. */
export function questionsPart({ t }: Context, plan: Plan, meeting: Meeting | null): Part {
  const title = t('report:brief.questions');
  const prepared = (meeting?.answers ?? []).filter(({ answer }) => answer.trim() === '').map(({ question }) => question);
  const guide = plan.meetingTemplates.find(({ kind }) => kind === meeting?.kind)?.questions ?? [];
  const questions = (prepared.length > 0 ? prepared : guide).filter((question) => question.trim() !== '');
  if (questions.length === 0) return missing(title, t('report:brief.noQuestions'));
  return {
    blocks: [h1(title), { kind: 'list', ordered: true, items: questions.slice(0, 10).map((question) => [text(brief(question, 200))]) }],
  };
}

/** Subjects to stay away from: only for our eyes. */
export function landminesPart({ t }: Context, meeting: Meeting | null): Part {
  const title = t('report:brief.landmines');
  const lines = prose(meeting?.landmines ?? '', 400);
  if (lines.length === 0) return missing(title, t('report:brief.noLandmines'));
  const items = lines.map(({ content }) => content);
  const blocks: Block[] = [h1(title), { kind: 'list', ordered: false, items }];
  return { blocks };
}
