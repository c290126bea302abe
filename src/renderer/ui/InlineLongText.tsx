import type { InlineCommon } from './InlineFrame';
import { InlineInput } from './InlineInput';
import type { CommitAnswer } from './inline-field';

type InlineLongTextProps = InlineCommon & { value: string; onCommit: (value: string) => CommitAnswer; maxLength?: number };

/** Paragraphs, edited where they are read. Enter makes a new line; Ctrl/Cmd+Enter, Tab or leaving saves. */
export function InlineLongText({ maxLength = 20_000, ...props }: InlineLongTextProps) {
  return (
    <InlineInput
      {...props}
      multiline
      maxLength={maxLength}
      text={(value) => value}
      toDraft={(value) => value}
      parse={(draft) => ({ ok: true, value: draft.trim() })}
    />
  );
}
