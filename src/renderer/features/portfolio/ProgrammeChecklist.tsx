import { Button, Checkbox } from '@mantine/core';
import type { PortfolioRecords } from '@shared/domain/plan/portfolio-figures';
import { type ChecklistStep, programmeChecklist, programmeEvidence } from '@shared/domain/programme';
import type { CalendarDate } from '@shared/model/fields';
import { IconPlus } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { createRecord } from '@/stores/records';
import { QuickAdd } from '@/ui/QuickAdd';
import { RecordInspector } from '@/ui/records/RecordInspector';
import { useRecordChoices } from '@/ui/records/record-choices';
import { Section } from '@/ui/Section';
import { useFormat } from '@/ui/use-format';
import { useT } from '@/ui/use-t';
import classes from './Portfolio.module.css';
import { storeStep, tickStep } from './programme-changes';

/** The steps that launch a key account programme, with what the plans already show of each. Once all are done it is one line. */
export function ProgrammeChecklist({ records, day }: { records: PortfolioRecords; day: CalendarDate }) {
  const t = useT();
  const format = useFormat();
  const steps = useMemo(() => programmeChecklist(records.programmeSteps), [records.programmeSteps]);
  const evidence = useMemo(() => programmeEvidence(records), [records]);
  const choices = useRecordChoices(records);
  const [adding, setAdding] = useState(false);
  const [asked, setAsked] = useState(false);
  const [opened, setOpened] = useState<string | null>(null);
  const done = steps.filter(({ step }) => step.doneOn !== null).length;
  const complete = done === steps.length;
  const nameOf = ({ step }: ChecklistStep): string => step.title || (step.key ? t(`model:programmeStep.${step.key}`) : '');
  const proofOf = ({ step: { key, note } }: ChecklistStep): string => {
    if (key === null) return note;
    if (key === 'training') return t('portfolio:programme.training');
    const { have, of } = evidence[key];
    return `${t('portfolio:programme.evidence', { have: format.number(have), of: format.number(of) })} ${t(`portfolio:programme.proof.${key}`)}`;
  };
  const inspected = records.programmeSteps.find(({ id }) => id === opened);
  return (
    <Section
      title={t('portfolio:programme.title')}
      description={
        complete
          ? t('portfolio:programme.complete')
          : `${t('portfolio:programme.progress', { done: format.number(done), count: steps.length })}. ${t('portfolio:programme.why')}`
      }
      actions={
        complete && !asked ? (
          <Button size="xs" variant="default" onClick={() => setAsked(true)}>
            {t('portfolio:programme.show')}
          </Button>
        ) : (
          <Button size="xs" variant="default" leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setAdding(true)}>
            {t('portfolio:programme.add')}
          </Button>
        )
      }
    >
      {adding && (
        <QuickAdd
          label={t('portfolio:programme.newName')}
          action={t('portfolio:programme.create')}
          onAdd={(title) => {
            void createRecord('programmeSteps', { title, order: Math.max(...steps.map(({ step }) => step.order)) + 1 });
            setAdding(false);
          }}
          onClose={() => setAdding(false)}
        />
      )}
      {(!complete || asked) && (
        <ul className={classes.steps}>
          {steps.map((item) => {
            const { step } = item;
            const name = nameOf(item);
            return (
              <li key={step.id} data-done={step.doneOn !== null || undefined}>
                <Checkbox
                  aria-label={name}
                  checked={step.doneOn !== null}
                  onChange={() => void tickStep(item, step.doneOn === null ? day : null, name)}
                />
                <button
                  type="button"
                  className={classes.step}
                  dir="auto"
                  aria-label={t('portfolio:programme.details', { name })}
                  onClick={async () => {
                    await storeStep(item, name);
                    setOpened(step.id);
                  }}
                >
                  {name}
                </button>
                <span className={classes.proof}>{proofOf(item)}</span>
                <span className={classes.when}>
                  {step.doneOn !== null
                    ? t('portfolio:programme.doneOn', { date: format.date(step.doneOn) })
                    : step.dueOn !== null && t('portfolio:programme.dueOn', { date: format.date(step.dueOn) })}
                </span>
              </li>
            );
          })}
        </ul>
      )}
      {inspected && (
        <RecordInspector
          table="programmeSteps"
          record={inspected}
          plan={records}
          choices={choices}
          name={nameOf({ step: inspected, stored: true })}
          onClose={() => setOpened(null)}
          groups={[
            {
              title: t('portfolio:programme.group'),
              fields: [...(inspected.key === null ? (['title'] as const) : []), 'ownerMemberId', 'dueOn', 'doneOn', 'note'],
            },
          ]}
        />
      )}
    </Section>
  );
}
