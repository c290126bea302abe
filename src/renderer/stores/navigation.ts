import { create } from 'zustand';

/** Where the window is in its own history, so that back and forward can be greyed. */
export const useHistoryPosition = create<{ at: number; last: number }>(() => ({ at: 0, last: 0 }));

/** React Router numbers its history entries in `history.state.idx`. */
export function followHistory(action: 'PUSH' | 'REPLACE' | 'POP'): void {
  const at = (window.history.state as { idx?: number } | null)?.idx ?? 0;
  useHistoryPosition.setState(({ last }) => ({ at, last: action === 'PUSH' ? at : Math.max(last, at) }));
}
