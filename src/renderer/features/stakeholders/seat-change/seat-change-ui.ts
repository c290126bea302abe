import { create } from 'zustand';

/** A change of hands that is being decided: somebody leaves, somebody takes another seat, or an open seat is filled. */
export type SeatChange =
  | { kind: 'leave'; personId: string; seatId: string | null }
  | { kind: 'move'; personId: string; seatId: string | null }
  | { kind: 'fill'; seatId: string };

/** The one that is open; null: none. */
export const useSeatChange = create<{ change: SeatChange | null }>(() => ({ change: null }));

export const beginSeatChange = (change: SeatChange): void => useSeatChange.setState({ change });
export const endSeatChange = (): void => useSeatChange.setState({ change: null });
