import { Select } from '@mantine/core';
import { type ReactNode, useId } from 'react';
import { type InlineCommon, InlineFrame } from './InlineFrame';
import { type CommitAnswer, useInlineField } from './inline-field';

type Option<V extends string> = { value: V; label: string };
type InlineSelectProps<V extends string, Nullable extends V | null> = InlineCommon & {
  value: V | Nullable;
  options: readonly Option<V>[];
  onCommit: (value: V | Nullable) => CommitAnswer;
  /** Offers "none" with this label and commits null for it. */
  none?: string;
  /** Draws the chosen option, for example as a badge. */
  children?: (value: V) => ReactNode;
};

const noneValue = '\u0000none';

/** One of a list, changed where it is read. Typing filters long lists. */
export function InlineSelect<V extends string, Nullable extends V | null = V>(props: InlineSelectProps<V, Nullable>) {
  const { value, options, onCommit, none } = props;
  const id = useId();
  const field = useInlineField<V | Nullable>({
    value,
    toDraft: (shown) => shown ?? noneValue,
    parse: (draft) => ({ ok: true, value: (draft === noneValue ? null : draft) as V | Nullable }),
    equal: Object.is,
    onCommit,
  });
  const shown = options.find((option) => option.value === field.shown);
  const data = [...(none === undefined ? [] : [{ value: noneValue, label: none }]), ...options];
  return (
    <InlineFrame
      {...props}
      id={id}
      editing={field.editing}
      message={field.message}
      text={shown?.label ?? ''}
      displayRef={field.display}
      onEdit={() => field.edit()}
      onDisplayFocus={field.onDisplayFocus}
      editor={
        <Select
          id={id}
          autoFocus
          size="xs"
          aria-label={props.label}
          data={data}
          value={field.draft}
          defaultDropdownOpened
          searchable={data.length > 8}
          onChange={(next) => next !== null && field.commit(true, next)}
          onKeyDown={(event) => {
            if (event.key === 'Escape' || event.key === 'Tab') field.onKeyDown(event);
          }}
          onBlur={() => field.cancel(false)}
        />
      }
    >
      {shown && props.children ? props.children(shown.value) : undefined}
    </InlineFrame>
  );
}
