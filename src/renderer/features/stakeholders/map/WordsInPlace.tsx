import { type KeyboardEvent, useEffect, useRef } from 'react';

type Props = {
  /** Several lines: Enter begins a new one, and Ctrl or Cmd with it ends. */
  lines?: boolean;
  className: string;
  label: string;
  text: string;
  /** Once: with what was written, or null when it was given up. */
  onEnd: (text: string | null) => void;
};

/** Words written where they stand on the map. Leaving keeps them, Escape gives them up. */
export function WordsInPlace({ lines = false, className, label, text, onEnd }: Props) {
  const field = useRef<HTMLTextAreaElement & HTMLInputElement>(null);
  const ended = useRef(false);
  useEffect(() => {
    field.current?.focus({ preventScroll: true });
    field.current?.select();
  }, []);
  const end = (kept: string | null) => {
    if (ended.current) return;
    ended.current = true;
    onEnd(kept);
  };
  const own = {
    ref: field,
    // React Flow neither drags nor scrolls with what is pressed here.
    className: `nodrag nopan nowheel ${className}`,
    'aria-label': label,
    dir: 'auto',
    defaultValue: text,
    onBlur: () => end(field.current?.value ?? null),
    onDoubleClick: (event: React.MouseEvent) => event.stopPropagation(),
    onKeyDown: (event: KeyboardEvent) => {
      // What is typed is no key of the canvas.
      event.stopPropagation();
      if (event.nativeEvent.isComposing) return;
      const done = event.key === 'Enter' && (!lines || event.ctrlKey || event.metaKey);
      if (event.key !== 'Escape' && !done) return;
      event.preventDefault();
      end(done ? (field.current?.value ?? null) : null);
    },
  };
  return lines ? <textarea {...own} maxLength={5000} /> : <input {...own} maxLength={300} />;
}
