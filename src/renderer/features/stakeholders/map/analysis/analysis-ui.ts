import { useMapUi } from '../map-ui';

/** Ids in the page: the button says what it opens, and the focus goes from one to the other. */
export const analysisId = 'map-analysis';
export const analysisButtonId = 'map-analysis-button';

/** Opens the analysis and goes to its first finding. */
export function openAnalysis(): void {
  useMapUi.setState({ analysing: true, inspecting: false, lineId: null });
  requestAnimationFrame(() => {
    const panel = document.getElementById(analysisId);
    (panel?.querySelector<HTMLElement>('button') ?? panel)?.focus();
  });
}

/** Closes the analysis; the focus does not get lost with it. */
export function closeAnalysis(): void {
  const inside = document.getElementById(analysisId)?.closest('aside')?.contains(document.activeElement);
  useMapUi.setState({ analysing: false });
  if (inside) document.getElementById(analysisButtonId)?.focus();
}
