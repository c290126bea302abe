import { settingsOf } from '@shared/domain/plan/figure-context';
import type { PortfolioSettings } from '@shared/model/portfolio';
import { loadPortfolioSettings } from '@/persistence/queries/contacts';
import { useLive } from '@/persistence/use-live';
import { savePortfolioSettings } from '@/stores/portfolio-settings';
import { InlineNumber } from '@/ui/InlineNumber';
import { Section } from '@/ui/Section';
import { useT } from '@/ui/use-t';
import { Setting } from './Setting';
import classes from './SettingsPage.module.css';

type Limit = 'staleAfterDays' | 'silentAfterDays' | 'contactsWanted' | 'accountsFrom' | 'accountsTo' | 'redUpTo' | 'amberUpTo';

/** What a limit may be; of two that belong together the lower never passes the upper. */
const ranges: Record<Limit, (settings: PortfolioSettings) => { min: number; max: number; integer: boolean }> = {
  contactsWanted: () => ({ min: 1, max: 100, integer: true }),
  staleAfterDays: () => ({ min: 1, max: 3650, integer: true }),
  silentAfterDays: () => ({ min: 1, max: 3650, integer: true }),
  redUpTo: ({ amberUpTo }) => ({ min: 0, max: amberUpTo, integer: false }),
  amberUpTo: ({ redUpTo }) => ({ min: redUpTo, max: 100, integer: false }),
  accountsFrom: ({ accountsTo }) => ({ min: 0, max: accountsTo, integer: true }),
  accountsTo: ({ accountsFrom }) => ({ min: accountsFrom, max: 1000, integer: true }),
};
const limits = Object.keys(ranges) as Limit[];

/** From where on findings, marks, health and documents say that something is wrong: one place for all accounts, with an undo like any plan. */
export function LimitsSection() {
  const t = useT();
  const stored = useLive(loadPortfolioSettings, []);
  if (!stored) return null;
  const settings = settingsOf(stored);
  return (
    <Section title={t('settings:limits.title')} description={t('settings:limits.description')}>
      {limits.map((limit) => (
        <Setting key={limit} label={t(`settings:limits.${limit}`)} hint={t(`settings:limits.${limit}Hint`)}>
          <div className={classes.number}>
            <InlineNumber
              layout="cell"
              align="end"
              label={t(`settings:limits.${limit}`)}
              required
              value={settings[limit]}
              {...ranges[limit](settings)}
              onCommit={(value) =>
                value !== null && savePortfolioSettings({ key: 'editLimit', params: { field: limit } }, stored, { [limit]: value })
              }
            />
          </div>
        </Setting>
      ))}
    </Section>
  );
}
