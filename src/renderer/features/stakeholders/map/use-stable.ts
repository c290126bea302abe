import { useCallback, useLayoutEffect, useRef } from 'react';

/**
 * One function for as long as the component lives, which does what the latest one given does. React Flow draws every node again when a
 * function that it was given is another one, and while a card is dragged the canvas is drawn each frame.
 */
export function useStable<Args extends unknown[], Answer>(run: (...args: Args) => Answer): (...args: Args) => Answer {
  const latest = useRef(run);
  useLayoutEffect(() => {
    latest.current = run;
  });
  return useCallback((...args: Args) => latest.current(...args), []);
}
