import type { InlineCommon } from './InlineFrame';
import { InlineInput } from './InlineInput';
import type { CommitAnswer } from './inline-field';

type InlineTagsProps = InlineCommon & { value: readonly string[]; onCommit: (value: string[]) => CommitAnswer };

const same = (a: readonly string[], b: readonly string[]) => a.length === b.length && a.every((each, index) => each === b[index]);

/** Words of one's own, written with commas between them; each counts once. */
export function InlineTags(props: InlineTagsProps) {
  const text = (value: readonly string[]) => value.join(', ');
  return (
    <InlineInput<readonly string[]>
      {...props}
      text={text}
      toDraft={text}
      equal={same}
      parse={(draft) => {
        const words = draft.split(/[,;\n]/).map((word) => word.trim().replace(/^#/, '').slice(0, 300));
        return { ok: true, value: [...new Set(words.filter((word) => word !== ''))].slice(0, 50) };
      }}
      onCommit={(value) => props.onCommit([...value])}
    />
  );
}
