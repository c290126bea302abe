import { matchingNames, type Nameable, type Naming, namingAt, writeName } from '@shared/domain/minutes-names';
import { type KeyboardEvent, type RefObject, useId, useMemo, useState } from 'react';

/**
 * Names offered while they are typed into a text: `@` somebody, `#` a need.
 * @param write gets the whole text with the name in it, and where the caret goes on
 */
export function useNaming(
  field: RefObject<HTMLTextAreaElement | null>,
  names: readonly Nameable[],
  write: (text: string, caret: number) => void,
) {
  const id = useId();
  const [naming, setNaming] = useState<Naming | null>(null);
  const [active, setActive] = useState(0);
  const offered = useMemo(() => (naming ? matchingNames(names, naming) : []), [names, naming]);

  const look = () => {
    const { current } = field;
    const next = current && current.selectionStart === current.selectionEnd ? namingAt(current.value, current.selectionStart) : null;
    if (next?.from === naming?.from && next?.typed === naming?.typed) return;
    setNaming(next);
    setActive(0);
  };
  const choose = (name: Nameable) => {
    const { current } = field;
    if (!current || !naming) return;
    const written = writeName(current.value, naming, name.name);
    setNaming(null);
    write(written.text, written.caret);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (offered.length === 0 || event.nativeEvent.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    const chosen = offered[active];
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      setActive((active + (event.key === 'ArrowDown' ? 1 : offered.length - 1)) % offered.length);
    } else if ((event.key === 'Enter' || event.key === 'Tab') && chosen && !event.shiftKey) {
      choose(chosen);
    } else if (event.key === 'Escape') {
      setNaming(null);
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const open = offered.length > 0;
  return {
    id,
    offered,
    active,
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
