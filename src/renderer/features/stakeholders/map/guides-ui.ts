import type { Guide } from '@shared/stakeholder-map/guides';
import { create } from 'zustand';

/** The helper lines of the moment: they change with every frame of a drag, and nothing else follows them. */
export const useGuides = create<{ guides: readonly Guide[] }>(() => ({ guides: [] }));

const none: readonly Guide[] = [];

export const showGuides = (guides: readonly Guide[]): void => {
  if (guides.length === 0 && useGuides.getState().guides.length === 0) return;
  useGuides.setState({ guides: guides.length === 0 ? none : guides });
};
