import { useCallback } from 'react';
import { useSearchParams } from 'react-router';

/** What the page's address holds behind its question mark, and how one of it is set, or taken out with null, the others left as they are. */
export function useAddressParams() {
  const [params, setParams] = useSearchParams();
  const set = useCallback(
    (name: string, value: string | null) =>
      setParams(
        (before) => {
          const next = new URLSearchParams(before);
          if (value === null) next.delete(name);
          else next.set(name, value);
          return next;
        },
        { replace: true },
      ),
    [setParams],
  );
  return { params, set };
}
