import { create } from 'zustand';

/** What the hand holds while it drags, cards by seat and notes by id: a frame shows whether it would still be theirs. */
export const useHeld = create<{ held: ReadonlySet<string> }>(() => ({ held: new Set() }));

const none: ReadonlySet<string> = new Set();

export const setHeld = (ids: Iterable<string>): void => {
  const held = new Set(ids);
  useHeld.setState({ held: held.size === 0 ? none : held });
};
