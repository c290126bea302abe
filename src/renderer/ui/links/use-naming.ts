import { type Draft, isLinked, writeLink } from '@shared/links/draft';
import type { LinkTarget } from '@shared/links/link-targets';
import { matchingNames, type Naming, namingAt } from '@shared/links/naming';
import { type KeyboardEvent, type RefObject, useId, useMemo, useState } from 'react';
import { type CaretPoint, caretPoint } from './caret-point';

/** The name that is being typed, and where its mark stands in the window. */
type Typed = Naming & { at: CaretPoint };

/**
 * Records offered while they are named in a text: `@` somebody, `#` anything else.
 * @param write gets the text with the name in it, and where the caret goes on
 */
export function useNaming(
  field: RefObject<HTMLTextAreaElement | null>,
  draft: Draft,
  targets: readonly LinkTarget[],
  write: (draft: Draft, caret: number) => void,
) {
  const id = useId();
  const [naming, setNaming] = useState<Typed | null>(null);
  const [active, setActive] = useState(0);
  /** Where a list was closed: it stays so while that name is typed on. */
  const [dismissed, setDismissed] = useState<number | null>(null);
  const offered = useMemo(() => {
    if (!naming || naming.from === dismissed) return [];
    // Written out already: what follows is plain writing.
    return matchingNames(targets, naming).filter((target) => !(isLinked(draft, target) && naming.typed.trim() === target.name));
  }, [targets, naming, dismissed, draft]);

  /** Looks at what stands before the caret; a list opens by typing, and closes when the caret goes away. */
  const look = (typing: boolean) => {
    const { current } = field;
    const next = current && current.selectionStart === current.selectionEnd ? namingAt(current.value, current.selectionStart) : null;
    if (next?.from === naming?.from && next?.typed === naming?.typed) return;
    if (!typing && next?.from !== naming?.from) return setNaming(null);
    if (next?.from !== dismissed) setDismissed(null);
    setNaming(next && current ? { ...next, at: caretPoint(current, next.from) } : null);
    setActive(0);
  };
  const choose = (target: LinkTarget) => {
    const { current } = field;
    if (!current || !naming) return;
    const range = { from: naming.from, to: naming.from + 1 + naming.typed.length };
    const written = writeLink({ ...draft, text: current.value }, range, target);
    setNaming(null);
    write(written.draft, written.caret);
  };
  /** True when the key was the list's. */
  const onKeyDown = (event: KeyboardEvent): boolean => {
    if (offered.length === 0 || event.nativeEvent.isComposing || event.ctrlKey || event.metaKey || event.altKey) return false;
    const chosen = offered[active];
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      setActive((active + (event.key === 'ArrowDown' ? 1 : offered.length - 1)) % offered.length);
    } else if ((event.key === 'Enter' || event.key === 'Tab') && chosen && !event.shiftKey) {
      choose(chosen);
    } else if (event.key === 'Escape') {
      setDismissed(naming?.from ?? null);
    } else return false;
    event.preventDefault();
    event.stopPropagation();
    return true;
  };
  const open = offered.length > 0;
  return {
    id,
    offered,
    active,
    at: naming?.at ?? null,
    choose,
    look,
    onKeyDown,
    close: () => setNaming(null),
    field: {
      'aria-autocomplete': 'list' as const,
      'aria-controls': open ? id : undefined,
      'aria-activedescendant': open ? `${id}-${active}` : undefined,
    },
  };
}
