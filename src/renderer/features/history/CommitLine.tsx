import { ActionIcon, Button } from '@mantine/core';
import { isImport } from '@shared/history/record-groups';
import { formatTime } from '@shared/i18n/format';
import {
  IconArrowBackUp,
  IconChevronDown,
  IconChevronRight,
  IconPencil,
  IconPlus,
  IconRestore,
  IconTableImport,
  IconTrash,
} from '@tabler/icons-react';
import { calendarDay } from '@/ui/today';
import { useFormat } from '@/ui/use-format';
import { useT } from '@/ui/use-t';
import classes from './History.module.css';
import type { HistoryRow, Told } from './history-rows';
import { useDayText } from './use-day-text';

const icons = { created: IconPlus, changed: IconPencil, deleted: IconTrash };

type Props = {
  row: Extract<HistoryRow, { kind: 'commit' }>;
  /** Where several accounts are listed. */
  accountName: string | null;
  onToggle: () => void;
  onRevert: () => void;
};

/** One commit: when, what, by whom; opened when it is more than one change, reverted as a whole. */
export function CommitLine({ row, accountName, onToggle, onRevert }: Props) {
  const t = useT();
  const format = useFormat();
  const dayText = useDayText();
  const { commit, told, text, open } = row;
  const { at, undoneAt, count, mine } = commit;
  const Icon = isImport(commit) ? IconTableImport : icons[told?.entry.what ?? 'changed'];
  const Chevron = open ? IconChevronDown : IconChevronRight;
  return (
    <div className={classes.commit} data-undone={undoneAt !== null || undefined}>
      <time className={classes.time} dateTime={at}>
        {formatTime(format.locale, at)}
      </time>
      <Icon size={16} aria-hidden className={classes.icon} />
      <div className={classes.what}>
        <span className={classes.text} dir="auto" title={text}>
          {text}
        </span>
        {!told && (
          <Button
            size="compact-xs"
            variant="subtle"
            aria-expanded={open}
            leftSection={<Chevron size={14} aria-hidden />}
            onClick={onToggle}
          >
            {t('history:count', { count, formatted: format.number(count) })}
          </Button>
        )}
        {accountName && (
          <span className={classes.faint} dir="auto">
            {t('history:inAccount', { name: accountName })}
          </span>
        )}
        {undoneAt !== null && (
          <span className={classes.tag}>
            {t('history:undone', {
              when: `${dayText(calendarDay(new Date(undoneAt))).toLowerCase()} ${formatTime(format.locale, undoneAt)}`,
            })}
          </span>
        )}
      </div>
      <span className={classes.faint}>{t(mine ? 'history:byYou' : 'history:byOther')}</span>
      {undoneAt === null ? <RevertButton told={told} text={text} onRevert={onRevert} /> : <span />}
    </div>
  );
}

/** Takes back one change, or brings back what it deleted. */
export function RevertButton({ told, text, onRevert }: { told: Told | null; text: string; onRevert: () => void }) {
  const t = useT();
  const deleted = told?.entry.what === 'deleted';
  const words = deleted ? t('history:restore') : t(told ? 'history:revert' : 'history:revertAll');
  const Icon = deleted ? IconRestore : IconArrowBackUp;
  return (
    <ActionIcon aria-label={t(deleted ? 'history:restoreWhat' : 'history:revertWhat', { what: text })} title={words} onClick={onRevert}>
      <Icon size={16} aria-hidden />
    </ActionIcon>
  );
}
