import { Select } from '@mantine/core';
import { isUnmitigated, riskScore } from '@shared/domain/risks';
import { plainText } from '@shared/links/link';
import { namesIn } from '@shared/links/plain-plan';
import type { RecordsByTable } from '@shared/model/dependents';
import type { Plan } from '@shared/model/plan';
import type { Risk } from '@shared/model/risk';
import { useMemo } from 'react';
import type { Column } from '@/ui/data-table-model';
import { LevelMark } from '@/ui/LevelMark';
import { RecordTable } from '@/ui/records/RecordTable';
import type { RecordChoices } from '@/ui/records/record-choices';
import { recordColumn } from '@/ui/records/record-column';
import { StatusMark } from '@/ui/StatusMark';
import { useT } from '@/ui/use-t';
import { TrendMark } from './TrendMark';

export const riskFilters = ['live', 'past', 'all'] as const;
export type RiskFilter = (typeof riskFilters)[number];

type RiskTableProps = {
  risks: readonly Risk[];
  plan: Plan;
  choices: RecordChoices;
  currentId: string | null;
  onOpen: (risk: Risk) => void;
  show: RiskFilter;
  onShow: (show: RiskFilter) => void;
};

/** The risks as rows, the gravest first, each cell edited in place. */
export function RiskTable({ risks, plan, choices, currentId, onOpen, show, onShow }: RiskTableProps) {
  const t = useT();
  const columns = useMemo((): Column<Risk>[] => {
    const nameOf = namesIn(plan as RecordsByTable);
    const answer = (risk: Risk) => (isUnmitigated(risk, plan.actions) ? t('risks:unmitigated') : plainText(risk.mitigation, nameOf));
    return [
      { id: 'title', header: t('model:field.risks.title'), value: ({ title }) => title },
      {
        id: 'score',
        header: t('risks:weight'),
        width: 130,
        value: riskScore,
        render: (risk) => {
          const score = riskScore(risk);
          return score === null ? <span>{t('risks:notAssessed')}</span> : <LevelMark score={score} />;
        },
      },
      recordColumn(t, choices, 'risks', 'trend', { width: 110, draw: (value) => <TrendMark trend={value as Risk['trend']} /> }),
      recordColumn(t, choices, 'risks', 'category', { width: 130, from: 900 }),
      recordColumn(t, choices, 'risks', 'ownerMemberId', { width: 140 }),
      {
        id: 'mitigation',
        header: t('model:field.risks.mitigation'),
        width: 220,
        from: 800,
        value: answer,
        render: (risk) =>
          isUnmitigated(risk, plan.actions) ? (
            <StatusMark tone="warn">{answer(risk)}</StatusMark>
          ) : (
            <span dir="auto" title={answer(risk)}>
              {answer(risk) || '–'}
            </span>
          ),
      },
      recordColumn(t, choices, 'risks', 'state', { width: 110, hidden: true }),
      recordColumn(t, choices, 'risks', 'probability', { width: 100, hidden: true }),
      recordColumn(t, choices, 'risks', 'impact', { width: 100, hidden: true }),
      recordColumn(t, choices, 'risks', 'reviewOn', { width: 130, hidden: true }),
    ];
  }, [t, choices, plan]);
  return (
    <RecordTable
      table="risks"
      label={t('risks:title')}
      rows={risks}
      columns={columns}
      currentId={currentId}
      onOpen={onOpen}
      height="flow"
      initialSort={{ column: 'score', descending: true }}
      filters={
        <Select
          w={200}
          aria-label={t('risks:show')}
          data={riskFilters.map((filter) => ({ value: filter, label: t(`risks:filter.${filter}`) }))}
          value={show}
          onChange={(value) => onShow(riskFilters.find((filter) => filter === value) ?? 'live')}
        />
      }
    />
  );
}
