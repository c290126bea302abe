import { ActionIcon } from '@mantine/core';
import { parseDate } from '@shared/i18n/parse';
import type { CalendarDate } from '@shared/model/fields';
import { IconCalendar } from '@tabler/icons-react';
import { type ReactNode, useRef } from 'react';
import type { InlineCommon } from './InlineFrame';
import classes from './InlineFrame.module.css';
import { InlineInput } from './InlineInput';
import type { CommitAnswer } from './inline-field';
import { useFormat } from './use-format';
import { useT } from './use-t';

type InlineDateProps = InlineCommon & {
  value: CalendarDate | null;
  onCommit: (value: CalendarDate | null) => CommitAnswer;
  /** Draws the date, for example with a mark. */
  children?: ((value: CalendarDate | null) => ReactNode) | undefined;
};

function DatePicker({ value, put }: { value: CalendarDate | null; put: (draft: string) => void }) {
  const t = useT();
  const native = useRef<HTMLInputElement>(null);
  return (
    <>
      <ActionIcon
        className={classes.pick ?? ''}
        tabIndex={-1}
        aria-label={t('common:openCalendar')}
        onClick={() => native.current?.showPicker()}
      >
        <IconCalendar size={16} aria-hidden />
      </ActionIcon>
      <input
        ref={native}
        type="date"
        className={classes.picker}
        tabIndex={-1}
        aria-hidden
        defaultValue={value ?? ''}
        onChange={(event) => event.currentTarget.value !== '' && put(event.currentTarget.value)}
      />
    </>
  );
}

/** A day: typed in any usual way ("12/03/2026", "12 mars 2026", "2026-03-12") or picked in a calendar. */
export function InlineDate(props: InlineDateProps) {
  const t = useT();
  const format = useFormat();
  return (
    <InlineInput
      {...props}
      text={(value) => format.date(value)}
      toDraft={(value) => format.date(value, 'short')}
      example={t('common:dateExample')}
      parse={(draft) => {
        if (draft.trim() === '') return { ok: true, value: null };
        const value = parseDate(draft);
        return value ? { ok: true, value } : { ok: false, message: t('common:notADate', { example: format.date('2026-03-12', 'short') }) };
      }}
      picker={(put) => <DatePicker value={props.value} put={put} />}
    />
  );
}
