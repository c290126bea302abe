import { sponsorRules, type Tier } from '@shared/model/scoring';
import { InlineNumber } from '@/ui/InlineNumber';
import { InlineSelect } from '@/ui/InlineSelect';
import { InlineText } from '@/ui/InlineText';
import { PlainTable } from '@/ui/PlainTable';
import { Section } from '@/ui/Section';
import { useT } from '@/ui/use-t';
import { editTier } from './selection-changes';

type NumberField = 'scoreFrom' | 'qbrEveryMonths' | 'ebrEveryMonths' | 'contactEveryDays' | 'slaTarget';

/** What each tier gets from us, and from which score on an account belongs to it. */
export function TierTable({ records, tiers }: { records: { readonly tiers: readonly Tier[] }; tiers: readonly Tier[] }) {
  const t = useT();
  const columns: { field: NumberField; title: string; max: number; integer: boolean }[] = [
    { field: 'scoreFrom', title: t('model:field.tiers.scoreFrom'), max: 100, integer: false },
    { field: 'qbrEveryMonths', title: t('selection:tiers.qbr'), max: 120, integer: true },
    { field: 'ebrEveryMonths', title: t('selection:tiers.ebr'), max: 120, integer: true },
    { field: 'contactEveryDays', title: t('selection:tiers.contact'), max: 3650, integer: true },
    { field: 'slaTarget', title: t('selection:tiers.sla'), max: 100, integer: false },
  ];
  return (
    <Section title={t('selection:tiers.title')} description={t('selection:tiers.why')}>
      <PlainTable>
        <thead>
          <tr>
            <th scope="col" style={{ width: '4rem' }}>
              {t('model:field.tiers.tier')}
            </th>
            {columns.map(({ field, title }) => (
              <th key={field} scope="col" data-align="end" style={{ width: '7rem' }}>
                {title}
              </th>
            ))}
            <th scope="col" style={{ width: '8.5rem' }}>
              {t('model:field.tiers.sponsorRule')}
            </th>
            <th scope="col">{t('model:field.tiers.serviceLevel')}</th>
          </tr>
        </thead>
        <tbody>
          {tiers.map((tier) => {
            const label = (field: string) => t('selection:tiers.of', { field, tier: tier.tier });
            return (
              <tr key={tier.id}>
                <th scope="row">{tier.tier}</th>
                {columns.map(({ field, title, max, integer }) => (
                  <td key={field}>
                    <InlineNumber
                      layout="cell"
                      align="end"
                      label={label(title)}
                      value={tier[field]}
                      integer={integer}
                      min={0}
                      max={max}
                      onCommit={(value) => editTier(records, tier.id, { [field]: field === 'scoreFrom' ? (value ?? 0) : value })}
                    />
                  </td>
                ))}
                <td>
                  <InlineSelect
                    layout="cell"
                    label={label(t('model:field.tiers.sponsorRule'))}
                    value={tier.sponsorRule}
                    options={sponsorRules.map((value) => ({ value, label: t(`model:sponsorRule.${value}`) }))}
                    onCommit={(sponsorRule) => editTier(records, tier.id, { sponsorRule })}
                  />
                </td>
                <td>
                  <InlineText
                    layout="cell"
                    label={label(t('model:field.tiers.serviceLevel'))}
                    value={tier.serviceLevel}
                    maxLength={20_000}
                    onCommit={(serviceLevel) => editTier(records, tier.id, { serviceLevel })}
                  />
                </td>
              </tr>
            );
          })}
        </tbody>
      </PlainTable>
    </Section>
  );
}
