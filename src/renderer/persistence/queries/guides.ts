import type { MeetingTemplate } from '@shared/model/meeting';
import { openDb } from '../store';

/** The guides that were changed or written, of the whole portfolio. */
export const listGuides = (): Promise<MeetingTemplate[]> => openDb().meetingTemplates.toArray();
