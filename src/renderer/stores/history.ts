import { create } from 'zustand';
import { getStatus, type StoreStatus, subscribeStatus } from '@/persistence/status';

/** What the shell shows of the store: whether it is open, whether everything is saved, what undo and redo would do. */
export const useHistory = create<StoreStatus>(() => getStatus());

subscribeStatus(() => useHistory.setState(getStatus(), true));
