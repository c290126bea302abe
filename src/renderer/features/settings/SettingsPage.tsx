import { SegmentedControl, Select, Switch } from '@mantine/core';
import { type Preferences, preferencesSchema } from '@shared/preferences';
import { keyfolio } from '@/platform/bridge';
import { setPreferences, usePreferences } from '@/stores/preferences';
import { Page } from '@/ui/Page';
import { Section } from '@/ui/Section';
import { useT } from '@/ui/use-t';
import { BackupSection } from './backups/BackupSection';
import { BrandingSection } from './branding/BrandingSection';
import { LimitsSection } from './LimitsSection';
import { Setting } from './Setting';
import classes from './SettingsPage.module.css';

const languages: Preferences['language'][] = ['system', 'en', 'fr'];
const themes: Preferences['theme'][] = ['system', 'light', 'dark'];

/** What belongs to this computer rather than to the plans. Everything works at once and saves itself. */
export function SettingsPage() {
  const t = useT();
  const preferences = usePreferences((state) => state.preferences);
  const { appVersion, electronVersion } = keyfolio.boot;
  return (
    <Page title={t('settings:title')} summary={t('settings:summary')}>
      <div className={classes.page}>
        <Section title={t('settings:appearance')}>
          <Setting label={t('settings:language')} hint={t('settings:languageHint')}>
            <Select
              w={220}
              aria-label={t('settings:language')}
              data={languages.map((value) => ({ value, label: t(`settings:languages.${value}`) }))}
              value={preferences.language}
              onChange={(value) => void setPreferences({ language: preferencesSchema.shape.language.parse(value) })}
            />
          </Setting>
          <Setting label={t('settings:theme')}>
            <SegmentedControl
              aria-label={t('settings:theme')}
              data={themes.map((value) => ({ value, label: t(`settings:themes.${value}`) }))}
              value={preferences.theme}
              onChange={(value) => void setPreferences({ theme: preferencesSchema.shape.theme.parse(value) })}
            />
          </Setting>
          <Setting label={t('settings:contrast')} hint={t('settings:contrastHint')}>
            <Switch
              aria-label={t('settings:contrast')}
              checked={preferences.highContrast}
              onChange={(event) => void setPreferences({ highContrast: event.currentTarget.checked })}
            />
          </Setting>
        </Section>
        <BrandingSection />
        <LimitsSection />
        <BackupSection />
        <Section title={t('settings:about')} description={t('settings:aboutWords')}>
          <dl className={classes.about}>
            <dt>{t('settings:version')}</dt>
            <dd>{appVersion}</dd>
            <dt>{t('settings:electron')}</dt>
            <dd>{electronVersion}</dd>
          </dl>
        </Section>
      </div>
    </Page>
  );
}
