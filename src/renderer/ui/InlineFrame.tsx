import { type ReactNode, type RefObject, useContext } from 'react';
import { InGridCell } from './grid-cell';
import classes from './InlineFrame.module.css';
import { useT } from './use-t';

/** `stacked`: label above (inspector); `row`: label left (profile); `cell`: no visible label (tables); `title`: the page's own title; `plain`: alone under its heading. */
export type InlineLayout = 'stacked' | 'row' | 'cell' | 'title' | 'plain';

export type InlineCommon = {
  label: string;
  layout?: InlineLayout;
  /** What an empty field shows; by default a dash in tables and "Add" elsewhere. */
  placeholder?: string;
  align?: 'start' | 'end';
  /** True: shown, not editable. */
  readOnly?: boolean;
  /** Something to know of the value, for example that a date has passed: heard with it, seen on hover. */
  remark?: string | undefined;
};

type InlineFrameProps = InlineCommon & {
  id: string;
  editing: boolean;
  message: string | null;
  /** The value as words; empty: the placeholder. */
  text: string;
  /** What is drawn instead of the words, for example a badge. */
  children?: ReactNode;
  multiline?: boolean;
  /** Instead of the words: the same with links in it, which a button cannot hold. It lies over the button. */
  reading?: ReactNode;
  displayRef: RefObject<HTMLButtonElement | null>;
  onEdit: () => void;
  onDisplayFocus: () => void;
  editor: ReactNode;
};

/** The common frame of inline fields: label, value as read, editor in the same place, reason beside it. */
export function InlineFrame(props: InlineFrameProps) {
  const {
    id,
    label,
    layout = 'stacked',
    placeholder,
    align = 'start',
    readOnly = false,
    editing,
    message,
    multiline = false,
    remark,
  } = props;
  const t = useT();
  const inGridCell = useContext(InGridCell);
  const { text } = props;
  const empty = text === '';
  const hint = placeholder ?? (layout === 'cell' || readOnly ? '–' : t('common:addValue'));
  const shown = empty ? hint : (props.children ?? text);
  return (
    <div className={classes.field} data-layout={layout} data-align={align} data-multiline={multiline || undefined}>
      {(layout === 'stacked' || layout === 'row') && (
        <label className={classes.label} htmlFor={editing ? id : undefined}>
          {label}
        </label>
      )}
      <div className={classes.place}>
        {editing ? (
          props.editor
        ) : readOnly ? (
          <span className={classes.display} data-empty={empty || undefined}>
            {props.reading ?? shown}
          </span>
        ) : (
          <div className={props.reading === undefined ? undefined : classes.layers}>
            <button
              ref={props.displayRef}
              type="button"
              className={classes.display}
              data-empty={empty || undefined}
              data-inline-field
              tabIndex={inGridCell ? -1 : undefined}
              aria-label={empty ? t('common:emptyField', { label }) : t('common:fieldValue', { label, value: text })}
              aria-description={remark}
              title={layout === 'cell' && !empty ? [text, remark].filter(Boolean).join(' · ') : remark}
              onClick={props.onEdit}
              onFocus={props.onDisplayFocus}
            >
              {props.reading === undefined ? shown : null}
            </button>
            {props.reading !== undefined && (
              <div className={classes.display} data-over dir="auto">
                {props.reading}
              </div>
            )}
          </div>
        )}
        {message !== null && (
          <p className={classes.message} role="alert" id={`${id}-message`}>
            {message}
          </p>
        )}
      </div>
    </div>
  );
}
