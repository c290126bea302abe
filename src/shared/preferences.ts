import { z } from 'zod';
import { documentChoiceSchema } from './documents/document-choice';

export const locales = ['en', 'fr'] as const;
export type Locale = (typeof locales)[number];

/** How the people of a stakeholder map are shown: who reports to whom, who has power and is interested, or who of us knows whom. */
export const mapViews = ['organisation', 'power-interest', 'coverage'] as const;
export type MapViewName = (typeof mapViews)[number];

const fields = {
  /** `system` follows the operating system. */
  language: z.enum(['system', ...locales]),
  theme: z.enum(['system', 'light', 'dark']),
  highContrast: z.boolean(),
  sidebarCollapsed: z.boolean(),
  recentAccountIds: z.array(z.string().max(64)).max(12),
  /** Accounts whose stakeholder map was last looked at otherwise than as the organisation, the latest first. */
  mapViews: z.array(z.object({ accountId: z.string().max(64), view: z.enum(mapViews) })).max(50),
  /** Tables by name: which columns the user showed or hid, and what the rows are grouped by. */
  tables: z.record(
    z.string().max(64),
    z.object({ columns: z.record(z.string().max(64), z.boolean()), group: z.string().max(64).nullable() }),
  ),
  /** What was exported of each account last, and how. */
  documents: z.record(z.string().max(64), documentChoiceSchema),
};

/** What belongs to this installation rather than to the plans: kept by the main process beside the database. */
export const preferencesSchema = z.object({
  language: fields.language.default('system'),
  theme: fields.theme.default('system'),
  highContrast: fields.highContrast.default(false),
  sidebarCollapsed: fields.sidebarCollapsed.default(false),
  recentAccountIds: fields.recentAccountIds.default([]),
  mapViews: fields.mapViews.default([]),
  tables: fields.tables.default({}),
  documents: fields.documents.default({}),
});
export type Preferences = z.infer<typeof preferencesSchema>;

/**
 * Some of the preferences. Not `preferencesSchema.partial()`: zod gives an absent field its default even there, so
 * that changing the theme would reset the language.
 */
export const preferencesChangeSchema = z.object(fields).partial();
export type PreferencesChange = z.infer<typeof preferencesChangeSchema>;

/** What the window must know before its first paint, so that nothing flashes. */
export type Boot = {
  /** The language to speak: the one chosen, else the system's. */
  locale: Locale;
  /** What `language: 'system'` means here. */
  systemLocale: Locale;
  preferences: Preferences;
  platform: 'linux' | 'darwin' | 'win32';
  appVersion: string;
  electronVersion: string;
  /** This installation, written into every change record. */
  device: string;
};
