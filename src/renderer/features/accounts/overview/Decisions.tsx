import { Button } from '@mantine/core';
import type { Decision } from '@shared/model/meeting';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { createRecord } from '@/stores/records';
import { QuickAdd } from '@/ui/QuickAdd';
import { RecordField } from '@/ui/records/RecordField';
import { Section } from '@/ui/Section';
import { useFormat } from '@/ui/use-format';
import { useT } from '@/ui/use-t';
import { changeDecisionState } from './DecisionInspector';
import classes from './Overview.module.css';
import type { OverviewProps } from './overview-props';

const last = '9999-12-31';
const byDue = (a: Decision, b: Decision) => ((a.dueOn ?? last) < (b.dueOn ?? last) ? -1 : 1);
const byDay = (a: Decision, b: Decision) => ((a.decidedOn ?? '') > (b.decidedOn ?? '') ? -1 : 1);

/** What is asked of the reader: every document opens with these. Those decided are one click away. */
export function Decisions({ plan, choices, onOpen }: OverviewProps & { onOpen: (id: string) => void }) {
  const t = useT();
  const format = useFormat();
  const [params, setParams] = useSearchParams();
  const [decided, setDecided] = useState(false);
  const adding = params.get('new') === 'decision';
  const accountId = plan.account.id;
  const sought = plan.decisions.filter(({ state }) => state === 'sought').sort(byDue);
  const others = plan.decisions.filter(({ state }) => state !== 'sought').sort(byDay);
  const rows = decided ? [...sought, ...others] : sought;
  return (
    <Section
      title={t('overview:decisions')}
      actions={
        <Button
          size="compact-sm"
          variant="subtle"
          leftSection={<IconPlus size={16} aria-hidden />}
          // At once: the title may be typed before a transition would have shown the field.
          onClick={() => setParams({ new: 'decision' }, { replace: true, flushSync: true })}
        >
          {t('overview:decision.new')}
        </Button>
      }
    >
      {adding && (
        <QuickAdd
          label={t('overview:decision.title')}
          action={t('overview:decision.create')}
          onAdd={(title) => void createRecord('decisions', { accountId, title })}
          onClose={() => setParams({}, { replace: true })}
        />
      )}
      {rows.length === 0 && !adding && <p className={classes.hint}>{t('overview:none.decisions')}</p>}
      <ul className={classes.list}>
        {rows.map((decision) => (
          <li key={decision.id} className={classes.row}>
            <button type="button" className={classes.name} dir="auto" onClick={() => onOpen(decision.id)}>
              {decision.title}
            </button>
            <div className={classes.cell}>
              <RecordField
                table="decisions"
                record={decision}
                field="state"
                choices={choices}
                layout="cell"
                onCommit={(state) => changeDecisionState(decision, state as Decision['state'])}
              />
            </div>
            <div className={classes.cell}>
              <RecordField
                table="decisions"
                record={decision}
                field={decision.state === 'sought' || decision.state === 'postponed' ? 'dueOn' : 'decidedOn'}
                choices={choices}
                layout="cell"
              />
            </div>
          </li>
        ))}
      </ul>
      {!decided && others.length > 0 && (
        <div>
          <button type="button" className={classes.more} onClick={() => setDecided(true)}>
            {t('overview:decision.decided', { count: others.length, formatted: format.number(others.length) })}
          </button>
        </div>
      )}
    </Section>
  );
}
