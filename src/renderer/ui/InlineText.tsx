import type { ReactNode } from 'react';
import type { InlineCommon } from './InlineFrame';
import { InlineInput } from './InlineInput';
import type { CommitAnswer } from './inline-field';
import { useT } from './use-t';

type InlineTextProps = InlineCommon & {
  value: string;
  onCommit: (value: string) => CommitAnswer;
  /** An empty text is refused, with a reason. */
  required?: boolean;
  maxLength?: number;
  inputMode?: 'text' | 'email' | 'tel';
  /** Draws the text, for example larger; the words stay the same. */
  children?: (value: string) => ReactNode;
};

/** One line of text that is edited where it is read. */
export function InlineText({ required = false, maxLength = 300, ...props }: InlineTextProps) {
  const t = useT();
  return (
    <InlineInput
      {...props}
      maxLength={maxLength}
      text={(value) => value}
      toDraft={(value) => value}
      parse={(draft) => {
        const value = draft.trim();
        return required && value === '' ? { ok: false, message: t('common:required', { label: props.label }) } : { ok: true, value };
      }}
    />
  );
}
