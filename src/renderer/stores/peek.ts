import type { TableName } from '@shared/model/table-names';
import { create } from 'zustand';

/** A record that is looked at beside the page. */
export type Peeked = { readonly table: TableName; readonly id: string };

type PeekState = {
  /** The records looked at, each opened from the one before; the last is shown. */
  readonly trail: readonly Peeked[];
  /** Where the focus goes back to. */
  readonly opener: HTMLElement | null;
};

export const usePeek = create<PeekState>(() => ({ trail: [], opener: null }));

const same = (a: Peeked, b: Peeked | undefined) => a.id === b?.id && a.table === b.table;

/** Shows a record beside the page, over the page's own inspector, without leaving where one is. */
export function openPeek({ table, id }: Peeked): void {
  const { trail, opener } = usePeek.getState();
  const next = { table, id };
  if (same(next, trail.at(-1))) return;
  const active = document.activeElement instanceof HTMLElement ? document.activeElement : null;
  usePeek.setState({ trail: [...trail, next], opener: trail.length === 0 ? active : opener });
}

/** Back to the record that the shown one was opened from. */
export const backInPeek = (): void => usePeek.setState(({ trail }) => ({ trail: trail.slice(0, -1) }));

/** `focus`: the reader closed it, and goes on where they were. */
export function closePeek(focus = false): void {
  const { trail, opener } = usePeek.getState();
  if (trail.length === 0) return;
  usePeek.setState({ trail: [], opener: null });
  // The page's own inspector, which may hold the opener, shows again first.
  if (focus) setTimeout(() => opener?.isConnected && opener.focus());
}
