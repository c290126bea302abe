import { Button } from '@mantine/core';
import { figureContext } from '@shared/domain/plan/figure-context';
import { accountSelection } from '@shared/domain/plan/score-figures';
import { scoreHistory, tiersOf } from '@shared/domain/plan/selection';
import { shortfalls } from '@shared/domain/service-level';
import { slaAttainment } from '@shared/domain/sla-attainment';
import { figureNames } from '@shared/i18n/figure-names';
import { accountTiers } from '@shared/model/account';
import type { Plan } from '@shared/model/plan';
import { useMemo } from 'react';
import { useParams } from 'react-router';
import { loadPlan } from '@/persistence/queries/plan';
import { useLive } from '@/persistence/use-live';
import { editRecord } from '@/stores/records';
import { InlineSelect } from '@/ui/InlineSelect';
import { KeyFigures } from '@/ui/KeyFigures';
import { LineChart } from '@/ui/LineChart';
import { MissingRecord } from '@/ui/MissingRecord';
import { Muted } from '@/ui/Muted';
import { OpenFigure } from '@/ui/OpenFigure';
import { Page } from '@/ui/Page';
import { Section } from '@/ui/Section';
import { StatusMark } from '@/ui/StatusMark';
import { today } from '@/ui/today';
import { useFigureText } from '@/ui/use-figure-text';
import { useFormat } from '@/ui/use-format';
import { useT } from '@/ui/use-t';
import { CriterionScores } from './CriterionScores';
import { ShortfallList } from './ShortfallList';

/** The selection score of one account: scored with reasons, the tier it earns, what that tier promises and is not kept. */
export function AccountSelectionPage() {
  const { accountId = '' } = useParams();
  const plan = useLive(async () => (await loadPlan(accountId)) ?? null, [accountId]);
  if (plan === undefined) return null;
  if (plan === null) return <MissingRecord />;
  return <Workspace key={accountId} plan={plan} />;
}

function Workspace({ plan }: { plan: Plan }) {
  const t = useT();
  const format = useFormat();
  const words = useFigureText();
  const { account } = plan;
  const context = useMemo(() => figureContext(plan, { today: today(), names: figureNames(t), currency: plan.account.currency }), [plan, t]);
  const { score, tier: earned } = useMemo(() => accountSelection(plan, context), [plan, context]);
  const history = useMemo(() => scoreHistory(plan, context), [plan, context]);
  const tier = tiersOf(plan).find((one) => one.tier === account.tier);
  const short = tier ? shortfalls(plan, tier, slaAttainment(plan.slaResults, context.window), context.today) : [];
  const differs = earned !== null && earned !== account.tier;
  const giveTier = (value: typeof account.tier) => editRecord('accounts', account, 'tier', value);
  return (
    <Page
      title={t('selection:account.title')}
      summary={t('selection:account.summary')}
      primaryAction={differs && <Button onClick={() => void giveTier(earned)}>{t('selection:account.take', { tier: earned })}</Button>}
    >
      <KeyFigures
        label={t('selection:account.figures')}
        figures={[
          { label: t('figures:name.accountScore'), value: <OpenFigure figures={[score]} />, note: words.reason([score]) ?? undefined },
          { label: t('selection:account.earned'), value: earned ?? t('figures:notAvailable') },
          {
            label: t('selection:account.given'),
            value: (
              <InlineSelect
                layout="plain"
                label={t('selection:account.given')}
                value={account.tier}
                options={accountTiers.map((value) => ({ value, label: t(`model:tier.${value}`) }))}
                none={t('accounts:noTier')}
                onCommit={giveTier}
              />
            ),
            note:
              earned === null ? undefined : differs ? (
                <StatusMark tone="warn">{t('selection:account.differs', { tier: earned })}</StatusMark>
              ) : (
                t('selection:account.same')
              ),
          },
        ]}
      />
      <CriterionScores plan={plan} nameOf={context.names.criterion} />
      <Section
        title={t('selection:short.title')}
        description={tier ? [t('selection:short.of', { tier: tier.tier }), tier.serviceLevel].filter(Boolean).join(' · ') : undefined}
      >
        {!tier ? (
          <Muted>{t('selection:short.noTier')}</Muted>
        ) : short.length === 0 ? (
          <StatusMark tone="good">{t('selection:short.kept')}</StatusMark>
        ) : (
          <ShortfallList accountId={account.id} shortfalls={short} />
        )}
      </Section>
      <Section title={t('selection:account.history')}>
        {history.every(({ value }) => value === null) ? (
          <Muted>{t('selection:account.historyNone')}</Muted>
        ) : (
          <LineChart
            label={t('selection:account.course', { name: account.name })}
            places={history.map(({ day }) => format.date(day))}
            series={[{ role: 'value', name: t('figures:name.accountScore'), values: history.map(({ value }) => value) }]}
            format={(value) => format.number(value, { maximumFractionDigits: 1 })}
          />
        )}
      </Section>
    </Page>
  );
}
