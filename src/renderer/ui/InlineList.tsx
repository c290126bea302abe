import { MultiSelect } from '@mantine/core';
import { type ReactNode, useId } from 'react';
import { type InlineCommon, InlineFrame } from './InlineFrame';
import { type CommitAnswer, useInlineField } from './inline-field';
import { useT } from './use-t';

type Option = { value: string; label: string };
type InlineListProps = InlineCommon & {
  value: readonly string[];
  options: readonly Option[];
  onCommit: (value: string[]) => CommitAnswer;
  /** What the editor says where there is nothing to choose from. */
  nothing?: string;
  /** Draws the chosen ones, for example as marks. */
  children?: (value: readonly string[]) => ReactNode;
};

/** Ids hold no line break. */
const separator = '\n';
const same = (a: readonly string[], b: readonly string[]) => a.length === b.length && a.every((each, index) => each === b[index]);

/** Any number of a list, chosen where they are read. Typing filters; leaving saves, as one change. */
export function InlineList(props: InlineListProps) {
  const { value, options, onCommit, nothing } = props;
  const t = useT();
  const id = useId();
  const field = useInlineField<readonly string[]>({
    value,
    toDraft: (shown) => shown.join(separator),
    parse: (draft) => ({ ok: true, value: draft === '' ? [] : draft.split(separator) }),
    equal: same,
    onCommit: (next) => onCommit([...next]),
  });
  const labels = field.shown.flatMap((each) => options.find((option) => option.value === each)?.label ?? []);
  return (
    <InlineFrame
      {...props}
      id={id}
      editing={field.editing}
      message={field.message}
      text={labels.join(', ')}
      displayRef={field.display}
      onEdit={() => field.edit()}
      onDisplayFocus={field.onDisplayFocus}
      editor={
        // biome-ignore lint/a11y/noStaticElementInteractions: only watches where the focus goes; the field inside acts
        <div
          onBlur={(event) => {
            if (!event.currentTarget.contains(event.relatedTarget)) field.commit(false);
          }}
        >
          <MultiSelect
            id={id}
            autoFocus
            size="xs"
            aria-label={props.label}
            data={[...options]}
            value={field.draft === '' ? [] : field.draft.split(separator)}
            defaultDropdownOpened
            searchable
            hidePickedOptions
            nothingFoundMessage={options.length === 0 ? (nothing ?? t('common:nothingToChoose')) : t('common:noSuchChoice')}
            onChange={(next) => field.setDraft(next.join(separator))}
            onKeyDown={(event) => {
              if (event.key === 'Escape' || event.key === 'Tab' || (event.key === 'Enter' && (event.ctrlKey || event.metaKey)))
                field.onKeyDown(event);
              else event.stopPropagation();
            }}
          />
        </div>
      }
    >
      {labels.length > 0 && props.children ? props.children(field.shown) : undefined}
    </InlineFrame>
  );
}
