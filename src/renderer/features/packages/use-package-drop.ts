import { useEffect, useState } from 'react';

/** Whether a file is held over the window now. The drop itself is taken by `PackageCommands`, on every page. */
export function usePackageDrop(): boolean {
  const [over, setOver] = useState(false);
  useEffect(() => {
    const ending = new AbortController();
    const { signal } = ending;
    window.addEventListener('dragover', (event) => setOver(event.dataTransfer?.types.includes('Files') ?? false), { signal });
    // Only out of the window: within it the pointer leaves one element for another all the time.
    window.addEventListener('dragleave', (event) => event.relatedTarget === null && setOver(false), { signal });
    window.addEventListener('drop', () => setOver(false), { signal, capture: true });
    return () => ending.abort();
  }, []);
  return over;
}
