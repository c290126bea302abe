import { z } from 'zod';

export const locales = ['en', 'fr'] as const;
export type Locale = (typeof locales)[number];

/** What belongs to this installation rather than to the plans: kept by the main process beside the database. */
export const preferencesSchema = z.object({
  /** `system` follows the operating system. */
  language: z.enum(['system', ...locales]).default('system'),
  theme: z.enum(['system', 'light', 'dark']).default('system'),
  highContrast: z.boolean().default(false),
  sidebarCollapsed: z.boolean().default(false),
  recentAccountIds: z.array(z.string()).max(12).default([]),
});
export type Preferences = z.infer<typeof preferencesSchema>;

/** What the window must know before its first paint, so that nothing flashes. */
export type Boot = {
  locale: Locale;
  preferences: Preferences;
  platform: 'linux' | 'darwin' | 'win32';
  appVersion: string;
  electronVersion: string;
  /** This installation, written into every change record. */
  device: string;
};
