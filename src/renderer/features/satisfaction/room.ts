import type { Plan } from '@shared/model/plan';
import type { ReactNode } from 'react';
import type { RecordChoices } from '@/ui/records/record-choices';

/** What each of the page's views is given. */
export type RoomProps = {
  plan: Plan;
  choices: RecordChoices;
  /** The record whose inspector is open. */
  openId: string | null;
  /** The theme that verbatims are narrowed to. */
  theme: string | null;
  /** Changes the page's address; null takes a part out. */
  set: (wanted: Record<string, string | null>) => void;
  viewSwitch: ReactNode;
};
