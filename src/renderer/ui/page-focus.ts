let wanted = false;

/** A new page was asked for: its title takes the focus when it is drawn, which may be after its data has come. */
export const wantPageFocus = (): void => {
  wanted = true;
};

/** Gives the focus to a page's title, once per page and not over a field of the page that has taken it already. */
export function givePageFocus(title: HTMLElement | null): void {
  if (!wanted || !title) return;
  wanted = false;
  const active = document.activeElement;
  if (active instanceof HTMLInputElement || active instanceof HTMLTextAreaElement) return;
  title.focus({ preventScroll: true });
}
