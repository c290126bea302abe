import { settingsOf } from '@shared/domain/plan/figure-context';
import { loadPortfolioSettings } from '@/persistence/queries/contacts';
import { useLive } from '@/persistence/use-live';
import { savePortfolioSettings } from '@/stores/portfolio-settings';
import { InlineText } from '@/ui/InlineText';
import { Section } from '@/ui/Section';
import { useT } from '@/ui/use-t';
import { Setting } from '../Setting';
import { AccentSetting } from './AccentSetting';
import classes from './Branding.module.css';
import { PictureSetting } from './PictureSetting';
import { TemplateSetting } from './TemplateSetting';

const texts = { companyName: 'companyHint', confidentialityText: 'confidentialityHint' } as const;

/** What makes a document our company's: part of the plans, so that it goes where they go and is undone like them. */
export function BrandingSection() {
  const t = useT();
  const stored = useLive(loadPortfolioSettings, []);
  if (!stored) return null;
  const settings = settingsOf(stored);
  return (
    <Section title={t('settings:branding.title')} description={t('settings:branding.description')}>
      {(['companyName', 'confidentialityText'] as const).map((field) => (
        <Setting key={field} label={t(`model:field.portfolioSettings.${field}`)} hint={t(`settings:branding.${texts[field]}`)}>
          <div className={classes.text}>
            <InlineText
              layout="cell"
              label={t(`model:field.portfolioSettings.${field}`)}
              value={settings[field]}
              maxLength={field === 'companyName' ? 60 : 140}
              onCommit={(value) => savePortfolioSettings({ key: 'editLimit', params: { field } }, stored, { [field]: value })}
            />
          </div>
        </Setting>
      ))}
      <PictureSetting stored={stored} field="logoId" shape="whole" hint={t('settings:branding.logoHint')} />
      <PictureSetting stored={stored} field="coverPictureId" shape="strip" hint={t('settings:branding.coverHint')} />
      <TemplateSetting stored={stored} />
      <AccentSetting stored={stored} />
    </Section>
  );
}
