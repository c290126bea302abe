import { type RefObject, useEffect, useRef } from 'react';

/**
 * Keeps the focus on what a key moved: it is drawn anew in another place, some frames later. What can move carries `data-card` (its id) and
 * `data-place`. `follow` says which will be where, `focusCard` goes to one that is there.
 */
export function useFollowFocus(frame: RefObject<HTMLElement | null>) {
  const following = useRef<{ id: string; place: string } | null>(null);
  const element = (id: string) => frame.current?.querySelector<HTMLElement>(`[data-card="${CSS.escape(id)}"]`) ?? null;

  useEffect(() => {
    const wanted = following.current;
    if (!wanted) return;
    const moved = element(wanted.id);
    if (moved?.dataset.place !== wanted.place) return;
    following.current = null;
    moved.focus();
  });

  return {
    follow: (id: string, place: string) => {
      following.current = { id, place };
    },
    focusCard: (id: string) => element(id)?.focus(),
  };
}
