import type { KpiCell, KpiNumber } from '@shared/kpis/kpi-rows';
import { readFigure } from '@shared/kpis/read-figures';
import type { KpiDefinition } from '@shared/model/kpi';
import { type KeyboardEvent, useRef } from 'react';
import { useInlineField } from '@/ui/inline-field';
import { useErrorText } from '@/ui/use-error-text';
import { useFormat } from '@/ui/use-format';
import classes from './KpiGrid.module.css';

type KpiFieldProps = {
  kpi: KpiDefinition;
  cell: KpiCell;
  which: 'value' | 'target';
  label: string;
  /** The figure as read; empty: nobody typed one. */
  text: string;
  /** What stands there while nobody typed anything: a figure computed from the plan, or nothing. */
  computed: string;
  draft: string;
  remark: string;
  missed: boolean;
  currency: string;
  tabIndex: number;
  place: { row: number; column: number };
  onCommit: (figure: KpiNumber | null) => unknown;
};

/** The user asked for this cell by typing into it or clicking it: the caret belongs in it. */
const asked = { autoFocus: true };
const startsFigure = /^[\d.,+\-−(€$£¥%]$/;

/** One cell: typing, Enter or a click edits, Delete empties, Escape gives up. */
export function KpiField(props: KpiFieldProps) {
  const { kpi, cell, which, label, text, computed, draft, remark, missed, currency, place, onCommit } = props;
  const errorText = useErrorText();
  const { locale } = useFormat();
  /** Typing a first digit opens the editor with it; opened any other way, what is there is selected. */
  const typed = useRef(false);
  const field = useInlineField<KpiNumber | null>({
    value: cell[which],
    toDraft: () => draft,
    parse: (entry) => {
      const read = readFigure(entry, kpi, { locale, currency });
      return read.ok ? read : { ok: false, message: errorText(read.error) };
    },
    equal: (a, b) => a?.value === b?.value && a?.currency === b?.currency,
    onCommit,
  });

  const onKeyDown = (event: KeyboardEvent) => {
    if (field.editing || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Delete' || event.key === 'Backspace') {
      event.preventDefault();
      if (cell[which]) void onCommit(null);
    } else if (startsFigure.test(event.key)) {
      event.preventDefault();
      typed.current = true;
      field.edit(event.key);
    }
  };
  const shown = text || computed;
  return (
    <td
      tabIndex={field.editing ? -1 : props.tabIndex}
      data-row={place.row}
      data-column={place.column}
      data-missed={missed || undefined}
      data-computed={text === '' || undefined}
      onKeyDown={onKeyDown}
    >
      {field.editing ? (
        <input
          {...asked}
          className={classes.input}
          aria-label={label}
          aria-invalid={field.message !== null}
          aria-describedby={field.message === null ? undefined : `${place.row}-${place.column}-message`}
          inputMode="decimal"
          value={field.draft}
          maxLength={60}
          onFocus={(event) => {
            if (!typed.current) event.currentTarget.select();
            typed.current = false;
          }}
          onChange={(event) => field.setDraft(event.currentTarget.value)}
          onKeyDown={(event) => field.onKeyDown(event)}
          onBlur={() => field.commit(false)}
        />
      ) : (
        <button
          ref={field.display}
          type="button"
          tabIndex={-1}
          className={classes.display}
          data-inline-field
          aria-label={shown === '' ? label : `${label}: ${shown}`}
          aria-description={remark || undefined}
          title={remark || undefined}
          onClick={() => field.edit()}
          onFocus={field.onDisplayFocus}
        >
          {shown || '–'}
        </button>
      )}
      {field.message !== null && (
        <p className={classes.message} role="alert" id={`${place.row}-${place.column}-message`}>
          {field.message}
        </p>
      )}
    </td>
  );
}
