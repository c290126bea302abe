import { type RefObject, useEffect } from 'react';
import { paletteStore } from './palette-store';

const mark = 'data-selected';
const options = (list: HTMLElement) => [...list.querySelectorAll('[role="option"]')];

/** Selects as the arrow keys do: the list's own mark says what is selected, the store where the next key starts from. */
function select(list: HTMLElement, index: number): void {
  for (const option of list.querySelectorAll(`[${mark}]`)) option.removeAttribute(mark);
  options(list)[index]?.setAttribute(mark, 'true');
  paletteStore.updateState((state) => ({ ...state, selected: index }));
}

/** Tells screen readers which choice is selected; the focus stays in the field. */
function tell(list: HTMLElement, field: HTMLElement): void {
  let active: Element | null = null;
  for (const option of options(list)) {
    const selected = option.hasAttribute(mark);
    if (option.getAttribute('aria-selected') !== String(selected)) option.setAttribute('aria-selected', String(selected));
    if (selected) active = option;
  }
  if (active) field.setAttribute('aria-activedescendant', active.id);
  else field.removeAttribute('aria-activedescendant');
}

/**
 * The choice that Enter takes: the first one, until the arrow keys move it. What they chose stays chosen when more is found for the
 * same question.
 *
 * @param question what the choices answer
 * @param choices changes when the choices do
 */
export function useActiveOption(
  list: RefObject<HTMLElement | null>,
  field: RefObject<HTMLInputElement | null>,
  question: string,
  choices: readonly unknown[],
): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: another question starts at its first choice
  useEffect(() => {
    if (list.current) select(list.current, 0);
  }, [question, list]);
  useEffect(() => {
    if (!list.current) return;
    const chosen = list.current.querySelector(`[${mark}]`);
    const moved = chosen !== null && paletteStore.getState().selected > 0;
    select(list.current, moved ? options(list.current).indexOf(chosen) : 0);
  }, [list, ...choices]);

  useEffect(() => {
    const [shown, input] = [list.current, field.current];
    if (!shown || !input) return;
    const observer = new MutationObserver(() => tell(shown, input));
    observer.observe(shown, { attributes: true, attributeFilter: [mark], childList: true, subtree: true });
    tell(shown, input);
    return () => observer.disconnect();
  }, [list, field]);
}
