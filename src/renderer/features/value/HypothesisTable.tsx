import { yearlyBenefit } from '@shared/domain/plan/value-case';
import type { ValueHypothesis } from '@shared/model/value';
import { useMemo } from 'react';
import type { Column } from '@/ui/data-table-model';
import { RecordTable } from '@/ui/records/RecordTable';
import type { RecordChoices } from '@/ui/records/record-choices';
import { recordColumn } from '@/ui/records/record-column';
import { useFormat } from '@/ui/use-format';
import { useT } from '@/ui/use-t';
import { AgreementToggle } from './AgreementToggle';

type HypothesisTableProps = {
  hypotheses: readonly ValueHypothesis[];
  currency: string;
  choices: RecordChoices;
  currentId: string | null;
  onOpen: (hypothesis: ValueHypothesis) => void;
};

/** The hypotheses as rows, edited in their cells: what was promised, what was measured, and whether the client agreed. */
export function HypothesisTable({ hypotheses, currency, choices, currentId, onOpen }: HypothesisTableProps) {
  const t = useT();
  const format = useFormat();
  const columns = useMemo((): Column<ValueHypothesis>[] => {
    const field = (name: keyof ValueHypothesis & string, options: Parameters<typeof recordColumn>[4] = {}) =>
      recordColumn(t, choices, 'valueHypotheses', name, { currency, ...options } as Parameters<typeof recordColumn<'valueHypotheses'>>[4]);
    const benefit = (id: string, reached: 'target' | 'measured', more: Partial<Column<ValueHypothesis>>): Column<ValueHypothesis> => ({
      id,
      header: t(reached === 'target' ? 'value:perYear' : 'value:perYearMeasured'),
      align: 'end',
      value: (hypothesis) => yearlyBenefit(hypothesis, reached)?.minor ?? null,
      render: (hypothesis) => format.money(yearlyBenefit(hypothesis, reached), 'compact') || '–',
      ...more,
    });
    return [
      { id: 'title', header: t('model:field.valueHypotheses.title'), value: ({ title }) => title },
      {
        id: 'agreement',
        header: t('model:field.valueHypotheses.agreement'),
        width: 205,
        value: ({ agreement }) => t(agreement === 'agreed' ? 'value:agreed' : 'value:assumed'),
        render: (hypothesis) => <AgreementToggle hypothesis={hypothesis} inTable />,
      },
      field('agreedByPersonId', { width: 140, from: 1000 }),
      field('baseline', { width: 110 }),
      field('target', { width: 80 }),
      field('measured', { width: 90 }),
      benefit('perYear', 'target', { width: 120 }),
      benefit('perYearMeasured', 'measured', { width: 130, hidden: true }),
      field('confidence', { width: 100, from: 1000 }),
      field('agreedOn', { width: 110, hidden: true }),
      field('metric', { width: 170, hidden: true }),
      field('unitValue', { width: 130, hidden: true }),
      field('cost', { width: 110, hidden: true }),
      field('needId', { width: 170, hidden: true }),
      field('initiativeId', { width: 170, hidden: true }),
    ];
  }, [t, format, choices, currency]);
  return (
    <RecordTable
      table="valueHypotheses"
      label={t('value:hypotheses')}
      rows={hypotheses}
      columns={columns}
      currentId={currentId}
      onOpen={onOpen}
      height="flow"
      remember="value"
      exportName={t('value:hypotheses')}
    />
  );
}
