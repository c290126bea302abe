import { keyfolio } from '@/platform/bridge';
import { useHistory } from '@/stores/history';

/** When the user closes the window in the middle of a word: leaving the field saves it, and the window closes after that. */
export function closeWhenSaved(): void {
  keyfolio.on['window:closing'](() => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    // The commit that leaving a field starts is under way in the next task at the latest.
    setTimeout(() => {
      if (useHistory.getState().saveState !== 'saving') return window.close();
      const stop = useHistory.subscribe(({ saveState }) => {
        if (saveState === 'saving') return;
        stop();
        window.close();
      });
    });
  });
}
