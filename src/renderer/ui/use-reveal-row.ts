import { useEffect, useRef } from 'react';

/** Brings a row into view when it becomes the current one, whatever opened it; where it goes after that, the reader decides. */
export function useRevealRow(currentId: string | null, index: number, reveal: (index: number) => void): void {
  const revealed = useRef<string | null>(null);
  const latest = useRef(reveal);
  useEffect(() => {
    latest.current = reveal;
  });
  useEffect(() => {
    if (currentId === null) revealed.current = null;
    if (currentId === null || index < 0 || revealed.current === currentId) return;
    revealed.current = currentId;
    latest.current(index);
  }, [currentId, index]);
}
