import { Button } from '@mantine/core';
import { figureContext } from '@shared/domain/plan/figure-context';
import { valueFigures } from '@shared/domain/plan/value-figures';
import { figureNames } from '@shared/i18n/figure-names';
import type { Plan } from '@shared/model/plan';
import { IconPlus } from '@tabler/icons-react';
import { useCallback, useMemo, useState } from 'react';
import { setAgreement } from '@/stores/agreement';
import { useCommand } from '@/stores/commands';
import { createRecord } from '@/stores/records';
import { EmptyState } from '@/ui/EmptyState';
import { KeyFigures } from '@/ui/KeyFigures';
import { OpenFigure } from '@/ui/OpenFigure';
import { Page } from '@/ui/Page';
import { QuickAdd } from '@/ui/QuickAdd';
import { useRecordChoices } from '@/ui/records/record-choices';
import { Section } from '@/ui/Section';
import { SeeInSample } from '@/ui/SeeInSample';
import { today } from '@/ui/today';
import { useAddressParams } from '@/ui/use-address-params';
import { useFigureText } from '@/ui/use-figure-text';
import { useFormat } from '@/ui/use-format';
import { useT } from '@/ui/use-t';
import { FlowSection } from './FlowSection';
import { HypothesisInspector } from './HypothesisInspector';
import { HypothesisTable } from './HypothesisTable';
import { SensitivitySection } from './SensitivitySection';
import { Trajectory } from './Trajectory';

/** Figures of the value case, the hypotheses behind it, what was planned and came by period, and what it all hinges on. */
export function ValueWorkspace({ plan }: { plan: Plan }) {
  const t = useT();
  const format = useFormat();
  const words = useFigureText();
  const { params, set } = useAddressParams();
  const choices = useRecordChoices(plan);
  const [adding, setAdding] = useState(false);
  const context = useMemo(() => figureContext(plan, { today: today(), names: figureNames(t), currency: plan.account.currency }), [plan, t]);
  const figures = useMemo(() => valueFigures(plan, context), [plan, context]);
  const openOne = useCallback((id: string) => set('open', id), [set]);
  const close = useCallback(() => set('open', null), [set]);

  const { account, valueHypotheses: hypotheses } = plan;
  const open = hypotheses.find(({ id }) => id === params.get('open'));
  const agreed = hypotheses.filter(({ agreement }) => agreement === 'agreed').length;
  const fiscalStart = context.settings.fiscalYearStartMonth;
  useCommand({ id: 'newHypothesis', label: t('value:new'), run: () => setAdding(true) });
  useCommand({
    id: 'toggleAgreement',
    label: t('value:toggleAgreement', { title: open?.title ?? '' }),
    enabled: open !== undefined,
    run: () => open && void setAgreement(open, open.agreement !== 'agreed'),
  });

  const rate = t('value:rateNote', {
    rate: format.percent(context.settings.discountRate / 100, Number.isInteger(context.settings.discountRate) ? 0 : 1),
  });
  const figure = (key: keyof typeof figures, note?: string) => ({
    label: t(`figures:name.${key}`),
    value: <OpenFigure figures={[figures[key]]} />,
    note: words.reason([figures[key]]) ?? note,
  });
  const button = (
    <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setAdding(true)}>
      {t('value:new')}
    </Button>
  );
  const some = hypotheses.length > 0;
  return (
    <Page
      title={t('value:title')}
      summary={
        some
          ? t('value:summary', { count: hypotheses.length, formatted: format.number(hypotheses.length), agreed: format.number(agreed) })
          : undefined
      }
      primaryAction={some && button}
    >
      {adding && (
        <QuickAdd
          label={t('value:newTitle')}
          action={t('value:create')}
          onAdd={async (title) => {
            const id = await createRecord('valueHypotheses', { accountId: account.id, title });
            if (id === null) return;
            setAdding(false);
            openOne(id);
          }}
          onClose={() => setAdding(false)}
        />
      )}
      {some ? (
        <>
          <KeyFigures
            label={t('value:figures')}
            figures={[
              figure('roiExpected', t('value:expectedNote')),
              figure('roiMeasured', t('value:measuredNote')),
              figure('payback', t('value:expectedNote')),
              figure('netPresentValue', rate),
            ]}
          />
          <Section title={t('value:hypotheses')} description={t('value:hypothesesWhy')}>
            <HypothesisTable
              hypotheses={hypotheses}
              currency={account.currency}
              choices={choices}
              currentId={open?.id ?? null}
              onOpen={({ id }) => openOne(id)}
            />
          </Section>
          <Trajectory plan={plan} context={context} />
          <FlowSection plan={plan} fiscalStart={fiscalStart} currentId={open?.id ?? null} onOpen={openOne} />
          <SensitivitySection plan={plan} context={context} />
        </>
      ) : (
        !adding && (
          <EmptyState
            title={t('value:emptyTitle')}
            why={t('value:emptyWhy')}
            action={button}
            secondary={<SeeInSample page="/accounts/:accountId/value" />}
          />
        )
      )}
      {open && <HypothesisInspector hypothesis={open} plan={plan} choices={choices} fiscalStart={fiscalStart} onClose={close} />}
    </Page>
  );
}
