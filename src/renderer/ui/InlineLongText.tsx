import { draftOf, storedOf } from '@shared/links/draft';
import { type Link, linksIn, plainText } from '@shared/links/link';
import { useRef } from 'react';
import { useLinkNames } from '@/stores/links';
import type { InlineCommon } from './InlineFrame';
import { type AreaProps, InlineInput } from './InlineInput';
import type { CommitAnswer } from './inline-field';
import { LinkedText } from './links/LinkedText';
import { LinkingArea } from './links/LinkingArea';
import { useFormat } from './use-format';
import { useT } from './use-t';

type InlineLongTextProps = InlineCommon & {
  value: string;
  onCommit: (value: string) => CommitAnswer;
  maxLength?: number;
  /** The account whose records can be named in it; null: only what all accounts share. Left out: a text that names nobody. */
  linksOf?: string | null | undefined;
};

/** Paragraphs, edited where they are read. Enter makes a new line; Ctrl/Cmd+Enter, Tab or leaving saves. */
export function InlineLongText({ maxLength = 20_000, linksOf, ...props }: InlineLongTextProps) {
  const t = useT();
  const { number } = useFormat();
  const { value, label, layout } = props;
  const names = useLinkNames(value);
  /** Whom the words of the draft mean. */
  const links = useRef<readonly Link[]>([]);
  const area =
    linksOf === undefined
      ? undefined
      : ({ value: text, onValue, ...field }: AreaProps) => (
          <LinkingArea
            {...field}
            accountId={linksOf}
            draft={{ text, links: links.current }}
            onDraft={(draft) => {
              links.current = draft.links;
              onValue(draft.text);
            }}
          />
        );
  return (
    <InlineInput
      {...props}
      multiline
      maxLength={maxLength}
      area={area}
      // A cell of a table is one button: its record opens from it, and from there whom it names.
      reading={layout !== 'cell' && linksIn(value).length > 0 ? <LinkedText text={value} names={names} /> : undefined}
      text={(shown) => plainText(shown, names)}
      toDraft={(shown) => {
        const draft = draftOf(shown, names);
        links.current = draft.links;
        return draft.text;
      }}
      parse={(typed) => {
        const text = typed.trim();
        // Only read: that somebody has another name by now is no edit.
        if (text === draftOf(value, names).text.trim() && sameLinks(links.current, linksIn(value))) return { ok: true, value };
        const stored = storedOf({ text, links: links.current });
        return stored.length > maxLength
          ? { ok: false, message: t('links:tooLong', { label, max: number(maxLength) }) }
          : { ok: true, value: stored };
      }}
    />
  );
}

const sameLinks = (a: readonly Link[], b: readonly Link[]) => a.length === b.length && a.every(({ id }, index) => id === b[index]?.id);
