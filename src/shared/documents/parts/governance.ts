import { isActionOpen } from '../../domain/actions';
import { validateRaci } from '../../domain/raci';
import { promisesOf, type SponsorRecords, sponsorPlans } from '../../domain/sponsors';
import type { Plan } from '../../model/plan';
import type { ClientPlan } from '../client-projection';
import type { Context } from '../context';
import type { Block, Cell, Column } from '../doc-tree';
import { cell, lineBreak, muted, strong, text, tinted } from '../inline';
import { missing, type Part } from '../part';
import { brief, byDay, dash, dayCell, gapCell, h1, h2, nameOf, namesOf, note, textCell } from './pieces';

type GovernanceParts = Pick<
  ClientPlan,
  'raciRoles' | 'raciActivities' | 'raciAssignments' | 'rituals' | 'ritualDates' | 'sponsorPairs' | 'teamMembers' | 'people' | 'meetings'
>;
/** More roles than this do not fit beside the activities. */
const roleLimit = 7;
const letters = { responsible: 'R', accountable: 'A', consulted: 'C', informed: 'I' } as const;
const byOrder = (a: { order: number; id: string }, b: { order: number; id: string }) => a.order - b.order || (a.id < b.id ? -1 : 1);

function raci(context: Context, plan: GovernanceParts, client: boolean): Block[] {
  const { t } = context;
  const roles = [...plan.raciRoles].sort(byOrder).slice(0, roleLimit);
  const activities = [...plan.raciActivities].sort(byOrder);
  if (roles.length === 0 || activities.length === 0) return [];
  const width = 0.62 / roles.length;
  const columns: Column[] = [
    { header: t('report:governance.activity'), align: 'start', width: 0.38, key: true },
    ...roles.map((role): Column => ({ header: brief(role.name, 40), align: 'start', width })),
  ];
  const cellOf = (activityId: string, roleId: string): Cell => {
    const held = plan.raciAssignments.filter((one) => one.activityId === activityId && one.roleId === roleId);
    if (held.length === 0) return cell();
    const said = (['responsible', 'accountable', 'consulted', 'informed'] as const)
      .filter((duty) => held.some((one) => one.duty === duty))
      .map((duty) => letters[duty]);
    const value = cell(strong(said.join(', ')));
    return said.includes('A') ? tinted('accent', value) : value;
  };
  const issues = validateRaci(
    activities.map(({ id }) => id),
    plan.raciAssignments,
  );
  const wrong = new Set(issues.filter(({ severity }) => severity === 'error').map(({ activityId }) => activityId)).size;
  const holders = roles.flatMap((role) => {
    const holder = [nameOf(plan.teamMembers, role.memberId), nameOf(plan.people, role.personId)].filter((name) => name !== '').join(', ');
    return holder === '' ? [] : [`${brief(role.name, 40)}: ${holder}`];
  });
  return [
    h2(t('report:governance.raci')),
    {
      kind: 'table',
      caption: t('report:governance.raciCaption'),
      columns,
      rows: activities.slice(0, 20).map(({ id, name }) => [textCell(name, 90), ...roles.map((role) => cellOf(id, role.id))]),
      totals: null,
    },
    note(
      [
        t('report:governance.raciKey'),
        ...holders,
        ...(client || wrong === 0 ? [] : [t('report:governance.raciWrong', { count: wrong })]),
        ...(plan.raciRoles.length > roleLimit ? [t('report:leftOut', { count: plan.raciRoles.length - roleLimit })] : []),
      ].join(' · '),
    ),
  ];
}

function rituals(context: Context, plan: GovernanceParts, client: boolean): Block[] {
  const { t, today } = context;
  if (plan.rituals.length === 0) return [];
  const next = (ritualId: string) =>
    plan.ritualDates
      .filter((date) => date.ritualId === ritualId && date.state === 'planned' && date.date >= today)
      .sort(byDay(({ date }) => date))[0];
  return [
    h2(t('report:governance.rituals')),
    {
      kind: 'table',
      caption: t('report:governance.ritualsCaption'),
      columns: [
        { header: t('report:governance.ritual'), align: 'start', width: 0.36, key: true },
        { header: t('report:governance.rhythm'), align: 'start', width: 0.16 },
        { header: t('report:governance.who'), align: 'start', width: 0.3 },
        { header: t('report:governance.next'), align: 'start', width: 0.18 },
      ],
      rows: plan.rituals.map((ritual): Cell[] => {
        const day = next(ritual.id);
        const who = [namesOf(plan.teamMembers, ritual.memberIds, 3), namesOf(plan.people, ritual.personIds, 3)]
          .filter((names) => names !== '')
          .join(', ');
        const kind = t(`model:ritualKind.${ritual.kind}`);
        return [
          kind.toLowerCase() === ritual.name.toLowerCase() ? cell(kind) : cell(brief(ritual.name, 80), lineBreak, muted(kind)),
          cell(t(`model:rhythm.${ritual.rhythm}`)),
          who === '' ? gapCell(client, t('report:notYetIdentified')) : cell(who),
          day ? dayCell(context, day.date) : gapCell(client, t('report:governance.notPlanned')),
        ];
      }),
      totals: null,
    },
  ];
}

type SponsorParts = SponsorRecords<GovernanceParts['sponsorPairs'][number]> & Pick<GovernanceParts, 'teamMembers' | 'people'>;

/** Who of ours keeps the line to whom of theirs; `promised` says what is owed between the two, to our own eyes. */
function sponsorTable(context: Context, plan: SponsorParts, promised: (pairId: string) => string): Block[] {
  const { t } = context;
  const pairs = sponsorPlans(plan, context.today).filter(
    ({ pair: { memberId, personId } }) => nameOf(plan.teamMembers, memberId) !== '' && nameOf(plan.people, personId) !== '',
  );
  if (pairs.length === 0) return [];
  return [
    h2(t('report:governance.sponsors')),
    {
      kind: 'table',
      caption: t('report:governance.sponsorsCaption'),
      columns: [
        { header: t('report:governance.ours'), align: 'start', width: 0.22, key: true },
        { header: t('report:governance.theirs'), align: 'start', width: 0.22, key: true },
        { header: t('report:governance.purpose'), align: 'start', width: 0.28 },
        { header: t('report:governance.lastContact'), align: 'start', width: 0.14 },
        { header: t('report:governance.next'), align: 'start', width: 0.14 },
      ],
      rows: pairs.map(({ pair, last, next, dueOn, lateDays }): Cell[] => {
        const owed = promised(pair.id);
        const day = next?.on ?? dueOn;
        return [
          cell(nameOf(plan.teamMembers, pair.memberId)),
          cell(nameOf(plan.people, pair.personId)),
          owed === ''
            ? textCell(pair.purpose, 120)
            : cell(...(pair.purpose.trim() === '' ? [] : [text(brief(pair.purpose, 120)), lineBreak]), muted(owed)),
          dayCell(context, last?.on ?? null),
          day === null
            ? dash()
            : next === null && lateDays > 0
              ? tinted('warn', cell(context.date(day, 'medium'), lineBreak, text(t('report:late'), 'warn')))
              : next === null
                ? cell(text(t('report:governance.planBy', { date: context.date(day, 'medium') })))
                : dayCell(context, day),
        ];
      }),
      totals: null,
    },
  ];
}

/** The pairs of sponsors for our own eyes, with what is still owed. */
export function sponsorPairs(context: Context, plan: Plan): Block[] {
  const owed = (pairId: string) =>
    promisesOf(pairId, plan.actions)
      .filter(isActionOpen)
      .slice(0, 3)
      .map(({ title, dueOn }) => (dueOn === null ? brief(title, 80) : `${brief(title, 80)} (${context.date(dueOn, 'medium')})`))
      .join(', ');
  return sponsorTable(context, plan, (pairId) => {
    const list = owed(pairId);
    return list === '' ? '' : context.t('report:governance.promised', { list });
  });
}

/** RACI, rituals and the calendar; `before` opens the section. */
export function governancePart(context: Context, plan: GovernanceParts, client: boolean, before: readonly Block[] = []): Part {
  const { t } = context;
  const title = t('report:governance.title');
  const content = [
    ...before,
    ...(client ? sponsorTable(context, plan, () => '') : []),
    ...rituals(context, plan, client),
    ...raci(context, plan, client),
  ];
  return content.length === 0 ? missing(title, t('report:governance.none')) : { blocks: [h1(title), ...content] };
}
