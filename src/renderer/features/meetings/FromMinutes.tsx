import { Button } from '@mantine/core';
import type { Owner } from '@shared/domain/action-text';
import { type MinutesItem, minutesDay, minutesItems, openItems } from '@shared/domain/minutes';
import type { Meeting } from '@shared/model/meeting';
import type { Plan } from '@shared/model/plan';
import { IconArrowRight, IconGavel, IconQuestionMark } from '@tabler/icons-react';
import { useDeferredValue, useMemo } from 'react';
import { Link } from 'react-router';
import { type Shareable, shareWithClient } from '@/stores/sharing';
import { FieldGroup } from '@/ui/FieldGroup';
import { ShowAll, useShowAll } from '@/ui/ShowAll';
import { today } from '@/ui/today';
import { useFormat } from '@/ui/use-format';
import { useT } from '@/ui/use-t';
import classes from './MeetingPage.module.css';
import { makeOfMinutes } from './meeting-changes';

type FromMinutesProps = { meeting: Meeting; minutes: string; plan: Plan; owners: readonly Owner[] };

const icons = { action: IconArrowRight, decision: IconGavel, question: IconQuestionMark };

/** More marked lines than that are shown when they are asked for. */
const mostShown = 60;

/** What the minutes say that belongs elsewhere: actions and decisions to make of them, questions to ask again. */
export function FromMinutes({ meeting, minutes, plan, owners }: FromMinutesProps) {
  const t = useT();
  const format = useFormat();
  // Fifty pages are read again after the letter is drawn, not before.
  const read = useDeferredValue(minutes);
  const items = useMemo(() => minutesItems(read, owners, minutesDay(meeting, today()), plan.needs), [read, owners, plan.needs, meeting]);
  const open = openItems(items, meeting.id, plan);
  // The last lines are those that are being written: fifty pages hold more than the window can lay out at every letter.
  const { visible, rest } = useShowAll(
    useMemo(() => items.toReversed(), [items]),
    mostShown,
  );
  const made = plan.actions.filter(({ meetingId }) => meetingId === meeting.id);

  const unshared: Shareable[] = [
    ...made.flatMap(({ id, shared }) => (shared ? [] : [{ table: 'actions' as const, id }])),
    ...plan.decisions.flatMap(({ id, shared, meetingId }) =>
      shared || meetingId !== meeting.id ? [] : [{ table: 'decisions' as const, id }],
    ),
  ];

  const say = (item: MinutesItem): string => {
    if (item.kind !== 'action') return item.title;
    const { title, dueOn, ownerMemberId, ownerPersonId } = item.action;
    const owner = owners.find(({ id }) => id === (ownerMemberId ?? ownerPersonId));
    const need = plan.needs.find(({ id }) => id === item.needId)?.statement;
    return [title, owner?.name, format.date(dueOn), need].filter(Boolean).join(' · ');
  };
  return (
    <FieldGroup title={t('meetings:fromMinutes')}>
      {items.length === 0 && <p className={classes.hint}>{t('meetings:nothingMarked', { mark: '!', ask: '?' })}</p>}
      <ShowAll {...rest} />
      <ul className={classes.items}>
        {visible.toReversed().map((item) => {
          const Icon = icons[item.kind];
          const waiting = open.includes(item);
          return (
            <li key={item.line} className={classes.item} data-made={(item.kind !== 'question' && !waiting) || undefined}>
              <Icon size={16} aria-hidden />
              <span dir="auto">{say(item)}</span>
              <span className={classes.kind}>
                {t(waiting || item.kind === 'question' ? `meetings:kind.${item.kind}` : 'meetings:made')}
              </span>
            </li>
          );
        })}
      </ul>
      <div className={classes.steps}>
        {open.length > 0 && (
          <Button size="xs" onClick={() => void makeOfMinutes(meeting, open)}>
            {t('meetings:make', { count: open.length })}
          </Button>
        )}
        {unshared.length > 0 && (
          <Button size="xs" variant="default" onClick={() => void shareWithClient(meeting.accountId, unshared)}>
            {t('meetings:share', { count: unshared.length })}
          </Button>
        )}
        {made.length > 0 && (
          <Link
            className={classes.more ?? ''}
            to={`/accounts/${meeting.accountId}/actions?${new URLSearchParams({ show: 'all', find: meeting.title })}`}
          >
            {t('meetings:itsActions', { count: made.length })}
          </Link>
        )}
      </div>
    </FieldGroup>
  );
}
