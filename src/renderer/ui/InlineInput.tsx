import { type ClipboardEvent, type ComponentProps, type ReactNode, useId } from 'react';
import { type InlineCommon, InlineFrame } from './InlineFrame';
import classes from './InlineFrame.module.css';
import { type CommitAnswer, type Parsed, useInlineField } from './inline-field';
import { toast } from './toast';
import { useFormat } from './use-format';
import { useT } from './use-t';

/** What a field of paragraphs is drawn with, where it is more than a plain one. */
export type AreaProps = Omit<ComponentProps<'textarea'>, 'value' | 'onChange'> & { value: string; onValue: (value: string) => void };

type InlineInputProps<T> = InlineCommon & {
  value: T;
  /** The value as read. */
  text: (value: T) => string;
  children?: ((value: T) => ReactNode) | undefined;
  toDraft: (value: T) => string;
  parse: (draft: string) => Parsed<T>;
  equal?: (a: T, b: T) => boolean;
  onCommit: (value: T) => CommitAnswer;
  multiline?: boolean;
  /** Draws the field of paragraphs. */
  area?: ((props: AreaProps) => ReactNode) | undefined;
  /** The text with what in it can be opened, beside the control that edits it. */
  reading?: ReactNode;
  maxLength?: number;
  inputMode?: 'text' | 'decimal' | 'numeric' | 'email' | 'tel';
  /** An example of what can be typed, while the editor is empty. */
  example?: string;
  /** A button inside the editor; it gets the way to put a text in and save it. */
  picker?: (put: (draft: string) => void) => ReactNode;
};

const plainArea = ({ onValue, ...props }: AreaProps) => <textarea {...props} onChange={(event) => onValue(event.currentTarget.value)} />;

/** The typed field under InlineText, InlineNumber, InlineMoney and InlineDate. */
export function InlineInput<T>(props: InlineInputProps<T>) {
  const {
    value,
    text,
    toDraft,
    parse,
    equal = Object.is,
    onCommit,
    multiline = false,
    area,
    maxLength,
    inputMode,
    example,
    picker,
  } = props;
  const id = useId();
  const t = useT();
  const { number } = useFormat();
  const field = useInlineField({ value, toDraft, parse, equal, onCommit });

  /** The browser cuts what does not fit without a word. */
  const sayWhatIsCut = ({ currentTarget, clipboardData }: ClipboardEvent<HTMLInputElement | HTMLTextAreaElement>) => {
    const { value: typed, selectionStart, selectionEnd } = currentTarget;
    const kept = typed.length - ((selectionEnd ?? 0) - (selectionStart ?? 0));
    if (maxLength === undefined || kept + clipboardData.getData('text/plain').length <= maxLength) return;
    toast({ message: t('common:pasteCut', { label: props.label, max: number(maxLength) }), tone: 'bad' });
  };

  const shared = {
    id,
    // The user asked for this field by clicking it or pressing Enter on it: the caret belongs in it.
    autoFocus: true,
    className: classes.input,
    'aria-label': props.label,
    'aria-invalid': field.message !== null,
    'aria-describedby': field.message !== null ? `${id}-message` : undefined,
    value: field.draft,
    maxLength,
    onPaste: sayWhatIsCut,
    placeholder: example,
    dir: 'auto' as const,
  };

  return (
    <InlineFrame
      {...props}
      id={id}
      editing={field.editing}
      message={field.message}
      text={text(field.shown)}
      displayRef={field.display}
      onEdit={() => field.edit()}
      onDisplayFocus={field.onDisplayFocus}
      editor={
        multiline ? (
          (area ?? plainArea)({
            ...shared,
            onValue: field.setDraft,
            onKeyDown: (event) => field.onKeyDown(event, true),
            onBlur: () => field.commit(false),
          })
        ) : (
          // biome-ignore lint/a11y/noStaticElementInteractions: only watches where the focus goes; the input and the button inside act
          <div
            className={picker ? classes.withButton : undefined}
            onBlur={(event) => {
              if (!event.currentTarget.contains(event.relatedTarget)) field.commit(false);
            }}
          >
            <input
              {...shared}
              type="text"
              inputMode={inputMode}
              onFocus={(event) => event.currentTarget.select()}
              onChange={(event) => field.setDraft(event.currentTarget.value)}
              onKeyDown={(event) => field.onKeyDown(event)}
            />
            {picker?.((draft) => field.commit(true, draft))}
          </div>
        )
      }
    >
      {props.children && text(field.shown) !== '' ? props.children(field.shown) : undefined}
    </InlineFrame>
  );
}
