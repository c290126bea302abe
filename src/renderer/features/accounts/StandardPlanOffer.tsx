import { Button, Checkbox, Select } from '@mantine/core';
import { tiersOf } from '@shared/domain/plan/selection';
import {
  layStandardPlan,
  planAsModel,
  type StandardPart,
  type StandardPlan,
  standardCounts,
  standardParts,
  standardPlan,
} from '@shared/domain/standard-plan';
import { accountTiers } from '@shared/model/account';
import type { Plan } from '@shared/model/plan';
import { useState } from 'react';
import { Link } from 'react-router';
import { newId } from '@/persistence/new-id';
import { listAccounts } from '@/persistence/queries/accounts';
import { loadPlan } from '@/persistence/queries/plan';
import { useLive } from '@/persistence/use-live';
import { saveWithUndo } from '@/stores/save';
import { InlineSelect } from '@/ui/InlineSelect';
import { Section } from '@/ui/Section';
import { today } from '@/ui/today';
import { useT } from '@/ui/use-t';
import { editAccount } from './account-changes';
import classes from './StandardPlanOffer.module.css';

const ofTier = 'tier';

/** An account that nobody has planned yet begins with the plan of its tier, or with that of an account that serves as a model: one step of undo. */
export function StandardPlanOffer({ plan }: { plan: Plan }) {
  const t = useT();
  const { account } = plan;
  const accounts = useLive(listAccounts, []);
  const [source, setSource] = useState(ofTier);
  const [off, setOff] = useState<ReadonlySet<StandardPart>>(new Set());
  const model = useLive(async () => (source === ofTier ? null : ((await loadPlan(source)) ?? null)), [source]);
  const tier = tiersOf(plan).find((one) => one.tier === account.tier);
  const offered: StandardPlan | null =
    source === ofTier ? (tier ? standardPlan(tier, account, t) : null) : model ? planAsModel(model, t) : null;
  const counts = offered && standardCounts(offered);
  const wanted = standardParts.filter((part) => !off.has(part) && (counts?.[part] ?? 0) > 0);
  const others = (accounts ?? []).filter(({ id }) => id !== account.id);
  /** What each part lays, by name. */
  const names = (part: StandardPart): string => {
    if (!offered) return '';
    if (part === 'rituals') return offered.rituals.map(({ name, rhythm }) => `${name} (${t(`model:rhythm.${rhythm}`)})`).join(', ');
    if (part === 'raci') return offered.raci.activities.map(({ name }) => name).join(', ');
    return offered[part].map(({ title }) => title).join(', ');
  };
  const lay = () => {
    if (!offered) return;
    const mutations = layStandardPlan(account.id, offered, new Set(wanted), today(), newId);
    void saveWithUndo(t('standard:laid', { name: account.name }), { key: 'layStandardPlan', params: { name: account.name } }, mutations, {
      accountId: account.id,
    });
  };
  return (
    <Section title={t('standard:title')} description={t('standard:why')}>
      <div className={classes.sources}>
        <InlineSelect
          layout="row"
          label={t('model:field.accounts.tier')}
          value={account.tier}
          options={accountTiers.map((value) => ({ value, label: t(`model:tier.${value}`) }))}
          none={t('accounts:noTier')}
          onCommit={(value) => editAccount(account, 'tier', value)}
        />
        <Select
          label={t('standard:source')}
          data={[
            { value: ofTier, label: tier ? t('standard:ofTier', { tier: tier.tier }) : t('standard:ofNoTier') },
            ...others.map(({ id, name }) => ({ value: id, label: t('standard:likeAccount', { name }) })),
          ]}
          value={source}
          allowDeselect={false}
          onChange={(value) => setSource(value ?? ofTier)}
        />
      </div>
      {offered && counts ? (
        <>
          <ul className={classes.parts} aria-label={t('standard:parts')}>
            {standardParts
              .filter((part) => counts[part] > 0)
              .map((part) => (
                <li key={part}>
                  <Checkbox
                    label={t(`standard:part.${part}`, { count: counts[part] })}
                    description={names(part)}
                    checked={!off.has(part)}
                    onChange={({ currentTarget: { checked } }) =>
                      setOff((before) => new Set(checked ? [...before].filter((each) => each !== part) : [...before, part]))
                    }
                  />
                </li>
              ))}
          </ul>
          <div className={classes.foot}>
            <Button onClick={lay} disabled={wanted.length === 0}>
              {t('standard:lay')}
            </Button>
            <Link className={classes.link ?? ''} to="/selection">
              {t('standard:editTiers')}
            </Link>
          </div>
        </>
      ) : (
        <p className={classes.hint}>{t(source === ofTier ? 'standard:needsTier' : 'standard:nothingThere')}</p>
      )}
    </Section>
  );
}
