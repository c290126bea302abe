import { parseTime } from '@shared/i18n/parse';
import type { InlineCommon } from './InlineFrame';
import { InlineInput } from './InlineInput';
import type { CommitAnswer } from './inline-field';
import { useT } from './use-t';

type InlineTimeProps = InlineCommon & { value: string | null; onCommit: (value: string | null) => CommitAnswer };

/** A time of day, typed in any usual way ("9:30", "9h30", "0930"); empty means not fixed. */
export function InlineTime(props: InlineTimeProps) {
  const t = useT();
  const text = (value: string | null) => value ?? '';
  return (
    <InlineInput
      {...props}
      inputMode="numeric"
      text={text}
      toDraft={text}
      parse={(draft) => {
        if (draft.trim() === '') return { ok: true, value: null };
        const value = parseTime(draft);
        return value ? { ok: true, value } : { ok: false, message: t('common:notATime') };
      }}
    />
  );
}
