import { Button, Select, TextInput } from '@mantine/core';
import { addDays } from '@shared/domain/calendar';
import { parseDate } from '@shared/i18n/parse';
import { ragStates } from '@shared/model/kpi';
import type { Plan } from '@shared/model/plan';
import { useState } from 'react';
import { InlineDate } from '@/ui/InlineDate';
import { InlineSelect } from '@/ui/InlineSelect';
import { InlineText } from '@/ui/InlineText';
import { Section } from '@/ui/Section';
import { today } from '@/ui/today';
import { useFormat } from '@/ui/use-format';
import { useT } from '@/ui/use-t';
import classes from './Health.module.css';
import { editOverride, endOverride, overrideHealth } from './health-changes';

/** A judgement of our own in the place of the computed state, with its reason and its end. */
export function Override({ plan }: { plan: Plan }) {
  const t = useT();
  const day = today();
  const holding = plan.healthOverrides
    .filter(({ setOn, expiresOn }) => setOn <= day && expiresOn >= day)
    .sort((a, b) => (a.setOn < b.setOn ? -1 : 1))
    .at(-1);
  const states = ragStates.map((value) => ({ value, label: t(`model:rag.${value}`) }));
  return (
    <Section title={t('health:override')} description={t('health:overrideWhy')}>
      {holding ? (
        <div className={classes.override}>
          <InlineSelect
            layout="row"
            label={t('model:field.healthOverrides.state')}
            value={holding.state}
            options={states}
            onCommit={(state) => editOverride(plan, holding.id, { state })}
          />
          <InlineText
            layout="row"
            required
            maxLength={20_000}
            label={t('model:field.healthOverrides.reason')}
            value={holding.reason}
            onCommit={(reason) => editOverride(plan, holding.id, { reason })}
          />
          <InlineDate
            layout="row"
            label={t('health:expires')}
            value={holding.expiresOn}
            onCommit={(expiresOn) => editOverride(plan, holding.id, { expiresOn: expiresOn ?? day })}
          />
          <Button variant="default" onClick={() => void endOverride(plan, holding.id, t)}>
            {t('health:end')}
          </Button>
        </div>
      ) : (
        <NewOverride plan={plan} states={states} />
      )}
    </Section>
  );
}

type State = (typeof ragStates)[number];

function NewOverride({ plan, states }: { plan: Plan; states: { value: State; label: string }[] }) {
  const t = useT();
  const format = useFormat();
  const day = today();
  const [state, setState] = useState<State>('amber');
  const [reason, setReason] = useState('');
  const [until, setUntil] = useState(() => format.date(addDays(day, 90), 'short'));
  const expiresOn = parseDate(until);
  const valid = expiresOn !== null && expiresOn >= day;
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (expiresOn !== null && valid && reason.trim() !== '')
          void overrideHealth(plan, { state, reason: reason.trim(), expiresOn }, day);
      }}
    >
      <Select
        label={t('model:field.healthOverrides.state')}
        data={states}
        value={state}
        onChange={(value) => setState((value as State | null) ?? 'amber')}
      />
      <TextInput
        className={classes.reason ?? ''}
        label={t('model:field.healthOverrides.reason')}
        maxLength={20_000}
        dir="auto"
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <TextInput
        label={t('health:expires')}
        value={until}
        error={valid ? undefined : t('health:expiresBad')}
        onChange={(event) => setUntil(event.currentTarget.value)}
      />
      <Button type="submit" disabled={!valid || reason.trim() === ''}>
        {t('health:set')}
      </Button>
    </form>
  );
}
