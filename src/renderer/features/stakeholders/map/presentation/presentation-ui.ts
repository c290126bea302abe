import type { Audience } from '@shared/stakeholder-map/presentation';
import { create } from 'zustand';
import { keyfolio } from '@/platform/bridge';

/** The presentation that fills the screen, if any, and for whom. */
export const usePresentation = create<{ audience: Audience | null }>(() => ({ audience: null }));

/** Marks the button that opens the presentation; its id is the menu's. */
export const presentMark = { 'data-presents': true } as const;
export const focusPresentButton = (): void => document.querySelector<HTMLElement>('[data-presents]')?.focus();

const fillScreen = (fill: boolean) => void keyfolio.invoke['window:fillScreen']({ fill });

export function present(audience: Audience): void {
  usePresentation.setState({ audience });
  fillScreen(true);
}

/** Gives the window its place back; does nothing when nothing is presented. */
export function endPresentation(): void {
  if (usePresentation.getState().audience === null) return;
  usePresentation.setState({ audience: null });
  fillScreen(false);
}
