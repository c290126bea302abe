import type { Owner } from '../../domain/action-text';
import { minutesDay, minutesItems, openItems } from '../../domain/minutes';
import type { CalendarDate } from '../../model/fields';
import type { Meeting } from '../../model/meeting';
import type { Plan } from '../../model/plan';
import type { ClientMeeting, ClientPlan } from '../client-projection';
import type { Context } from '../context';
import type { Block, Fact, Inline } from '../doc-tree';
import { muted, strong, text } from '../inline';
import { missing, type Part } from '../part';
import { type ActionParts, actionTable } from './actions';
import { brief, byDay, h1, h2, namesOf, ownerOf, prose } from './pieces';

/** The meeting that minutes are of: the one asked for, else the last that took place, else the next. */
export function heldMeeting<M extends Pick<ClientMeeting, 'id' | 'date'>>(
  meetings: readonly M[],
  today: CalendarDate,
  subjectId: string | null,
): M | null {
  const sorted = [...meetings].sort(byDay(({ date }) => date));
  const held = sorted.filter(({ date }) => date !== null && date <= today);
  return sorted.find(({ id }) => id === subjectId) ?? held.at(-1) ?? sorted.at(0) ?? null;
}

type RecordParts = Pick<ClientPlan, 'meetings' | 'people' | 'teamMembers' | 'account'>;

/** When and where it was, who was there on both sides, what it was for, and when we meet again. */
export function meetingRecordPart(context: Context, plan: RecordParts, meeting: ClientMeeting | null): Part {
  const { t } = context;
  const title = t('report:minutes.record');
  if (!meeting) return missing(title, t('report:brief.noMeeting'));
  const { date, time, durationMinutes, place, personIds, memberIds, purpose } = meeting;
  const when = [
    date === null ? t('report:brief.noDate') : context.date(date),
    time ?? '',
    durationMinutes === null ? '' : t('report:brief.minutes', { count: durationMinutes }),
  ].filter((piece) => piece !== '');
  const next = plan.meetings
    .filter((other) => other.id !== meeting.id && other.date !== null && other.date > (date ?? context.today))
    .sort(byDay(({ date: day }) => day))
    .at(0);
  const fact = (label: string, value: string): Fact[] => (value === '' ? [] : [{ label, value: [text(value)] }]);
  return {
    blocks: [
      h1(title),
      {
        kind: 'facts',
        items: [
          { label: t('report:brief.when'), value: [strong(when.join(' · '))] },
          ...fact(t('report:brief.where'), brief(place, 80)),
          ...fact(t('report:minutes.theirs', { name: brief(plan.account.name, 60) }), namesOf(plan.people, personIds, 20)),
          ...fact(t('report:brief.ours'), namesOf(plan.teamMembers, memberIds, 20)),
          ...fact(t('report:minutes.next'), next?.date ? [context.date(next.date), brief(next.title, 80)].join(' · ') : ''),
        ],
      },
      ...(purpose.trim() === '' ? [] : [h2(t('model:field.meetings.purpose')), ...prose(purpose, 900)]),
    ],
  };
}

/** What came of it, in words that both sides read. */
export function conclusionsPart({ t }: Context, meeting: ClientMeeting | null): Part {
  const title = t('report:minutes.conclusions');
  const said = asWritten((meeting?.conclusions ?? '').split('\n'));
  return said.length === 0 ? missing(title, t('report:minutes.noConclusions')) : { blocks: [h1(title), ...said] };
}

type Decided = ClientPlan['decisions'][number];
const isTaken = ({ state }: Pick<Decided, 'state'>): boolean => state === 'taken';

/** Decisions of this meeting; `unfiled`: lines marked as such in the minutes, of which no decision was made yet. */
export function meetingDecisionsPart(
  context: Context,
  plan: Pick<ClientPlan, 'decisions' | 'teamMembers' | 'people'>,
  meeting: ClientMeeting | null,
  unfiled: readonly string[],
): Part {
  const { t } = context;
  const title = t('report:minutes.decisions');
  const taken = plan.decisions.filter((decision) => decision.meetingId === meeting?.id && isTaken(decision));
  const items = [
    ...taken.map((decision): Inline[] => {
      const owner = ownerOf(plan, { ownerMemberId: decision.ownerMemberId, ownerPersonId: decision.decidedByPersonId });
      return [strong(brief(decision.title, 300)), ...(owner === '' ? [] : [muted(` · ${owner}`)])];
    }),
    ...unfiled.map((line): Inline[] => [strong(brief(line, 300))]),
  ];
  return items.length === 0
    ? missing(title, t('report:minutes.noDecisions'))
    : { blocks: [h1(title), { kind: 'list', ordered: true, items }] };
}

/** What the minutes mark that was not filed yet: nothing that was said is lost by exporting early. */
function unfiled(plan: Plan, { id, minutes, date }: Pick<Meeting, 'id' | 'minutes' | 'date'>, today: CalendarDate) {
  const owners = [
    ...plan.teamMembers.map(({ id: member, name }): Owner => ({ side: 'member', id: member, name })),
    ...plan.people.map(({ id: person, name }): Owner => ({ side: 'person', id: person, name })),
  ];
  return openItems(minutesItems(minutes, owners, minutesDay({ date }, today), plan.needs), id, plan);
}

export function internalMeetingDecisions(context: Context, plan: Plan, meeting: Meeting | null): Part {
  const lines = meeting ? unfiled(plan, meeting, context.today).flatMap((item) => (item.kind === 'decision' ? [item.title] : [])) : [];
  return meetingDecisionsPart(context, plan, meeting, lines);
}

/** Who does what by when, as agreed in this meeting, and what was done since. */
function meetingActionsPart(context: Context, plan: ActionParts, actions: ActionParts['actions'], client: boolean): Part {
  const { t } = context;
  const title = t('report:minutes.actions');
  const agreed = actions.filter(({ state }) => state !== 'cancelled').sort(byDay(({ dueOn }) => dueOn));
  if (agreed.length === 0) return missing(title, t('report:minutes.noActions'));
  return { blocks: [h1(title), ...actionTable(context, plan, agreed, t('report:minutes.actionsCaption'), client)] };
}

export function internalMeetingActions(context: Context, plan: Plan, meeting: Meeting | null): Part {
  if (!meeting) return meetingActionsPart(context, plan, [], false);
  const made = plan.actions.filter(({ meetingId }) => meetingId === meeting.id);
  const waiting = unfiled(plan, meeting, context.today).flatMap((item): ActionParts['actions'][number][] => {
    if (item.kind !== 'action') return [];
    const { title, dueOn, ownerMemberId, ownerPersonId } = item.action;
    const { accountId, id: meetingId } = meeting;
    return [
      { id: `line-${item.line}`, accountId, meetingId, title, dueOn, ownerMemberId, ownerPersonId, state: 'open' as const, doneOn: null },
    ];
  });
  return meetingActionsPart(context, plan, [...made, ...waiting], false);
}

export const clientMeetingActions = (context: Context, plan: ClientPlan, meeting: ClientMeeting | null): Part =>
  meetingActionsPart(
    context,
    plan,
    plan.actions.filter(({ meetingId }) => meeting !== null && meetingId === meeting.id),
    true,
  );

export function openQuestionsPart(context: Context, plan: Plan, meeting: Meeting | null): Part {
  const { t } = context;
  const title = t('report:minutes.questions');
  const asked = minutesItems(meeting?.minutes ?? '', [], context.today, plan.needs).flatMap((item) =>
    item.kind === 'question' ? [item.title] : [],
  );
  if (asked.length === 0) return missing(title, t('report:minutes.noQuestions'));
  return { blocks: [h1(title), { kind: 'list', ordered: false, items: asked.map((line) => [text(brief(line, 300))]) }] };
}

/** The answers and the notes as they were written, without the lines that stand above as decisions, actions and questions. */
export function notesPart(context: Context, plan: Plan, meeting: Meeting | null): Part {
  const { t } = context;
  const minutes = meeting?.minutes ?? '';
  const above = new Set(minutesItems(minutes, [], context.today, plan.needs).map(({ line }) => line));
  const title = t('report:minutes.notes');
  const answers = (meeting?.answers ?? []).flatMap(({ question, answer }): Block[] =>
    answer.trim() === '' ? [] : [{ kind: 'paragraph', style: 'body', content: [strong(brief(question, 300))] }, ...prose(answer)],
  );
  const written = asWritten(minutes.split('\n').filter((_line, index) => !above.has(index + 1)));
  const blocks = [...answers, ...written];
  return blocks.length === 0 ? missing(title, t('report:minutes.noNotes')) : { blocks: [h1(title), ...blocks] };
}

const bullet = /^\s*[-*•]\s+/;

/** Lines as paragraphs, and those in a row that begin with a bullet as one list. */
function asWritten(lines: readonly string[]): Block[] {
  const blocks: Block[] = [];
  let items: Inline[][] = [];
  const close = () => {
    if (items.length > 0) blocks.push({ kind: 'list', ordered: false, items });
    items = [];
  };
  for (const line of lines) {
    const [point] = prose(line.replace(bullet, ''));
    if (!point) continue;
    if (bullet.test(line)) {
      items.push([...point.content]);
      continue;
    }
    close();
    blocks.push(point);
  }
  close();
  return blocks;
}
