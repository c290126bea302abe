import { Autocomplete } from '@mantine/core';
import type { BusinessUnit } from '@shared/model/business-unit';
import { useId } from 'react';
import { type InlineCommon, InlineFrame } from '@/ui/InlineFrame';
import { useInlineField } from '@/ui/inline-field';

type UnitFieldProps = InlineCommon & {
  value: string;
  units: readonly BusinessUnit[];
  onCommit: (name: string) => unknown;
};

/** The unit of a seat by its name: one that exists is offered while typing, another one is made. */
export function UnitField({ units, ...props }: UnitFieldProps) {
  const id = useId();
  const field = useInlineField<string>({
    value: props.value,
    toDraft: (value) => value,
    parse: (draft) => ({ ok: true, value: draft.trim() }),
    equal: Object.is,
    onCommit: props.onCommit,
  });
  return (
    <InlineFrame
      {...props}
      id={id}
      editing={field.editing}
      message={field.message}
      text={field.shown}
      displayRef={field.display}
      onEdit={() => field.edit()}
      onDisplayFocus={field.onDisplayFocus}
      editor={
        <Autocomplete
          id={id}
          autoFocus
          size="xs"
          aria-label={props.label}
          maxLength={300}
          data={[...new Set(units.map(({ name }) => name))]}
          value={field.draft}
          onChange={field.setDraft}
          onOptionSubmit={(name) => field.commit(true, name)}
          onKeyDown={(event) => {
            const picking = event.key === 'Enter' && event.currentTarget.getAttribute('aria-activedescendant');
            if (!picking) field.onKeyDown(event);
          }}
          onBlur={() => field.commit(false)}
        />
      }
    />
  );
}
