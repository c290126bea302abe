/** Where a character of a field stands in the window: the left and the two ends of its line, in pixels. */
export type CaretPoint = { left: number; top: number; bottom: number };

/** What decides where the characters of a text stand. */
const copied = [
  'boxSizing',
  'width',
  'paddingTop',
  'paddingRight',
  'paddingBottom',
  'paddingLeft',
  'borderTopWidth',
  'borderRightWidth',
  'borderBottomWidth',
  'borderLeftWidth',
  'borderStyle',
  'fontFamily',
  'fontSize',
  'fontStyle',
  'fontWeight',
  'fontFeatureSettings',
  'letterSpacing',
  'lineHeight',
  'direction',
  'tabSize',
] as const;

/** Browsers do not tell where the characters of a textarea are: the same text is laid out once more, unseen. */
export function caretPoint(area: HTMLTextAreaElement, at: number): CaretPoint {
  const style = getComputedStyle(area);
  const twin = document.createElement('div');
  for (const name of copied) twin.style[name] = style[name];
  Object.assign(twin.style, {
    position: 'fixed',
    top: '0',
    left: '0',
    visibility: 'hidden',
    whiteSpace: 'pre-wrap',
    overflowWrap: 'break-word',
  });
  twin.textContent = area.value.slice(0, at);
  const mark = document.createElement('span');
  // What follows decides where the line breaks.
  mark.textContent = /^\S*/.exec(area.value.slice(at, at + 60))?.[0] || '.';
  twin.append(mark);
  document.body.append(twin);
  const { offsetLeft, offsetTop } = mark;
  twin.remove();
  const box = area.getBoundingClientRect();
  const line = Number.parseFloat(style.lineHeight) || Number.parseFloat(style.fontSize) * 1.45;
  const top = Math.min(Math.max(box.top + offsetTop - area.scrollTop, box.top), box.bottom - line);
  return { left: box.left + offsetLeft - area.scrollLeft, top, bottom: top + line };
}
