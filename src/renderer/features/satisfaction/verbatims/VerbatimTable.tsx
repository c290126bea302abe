import { Button } from '@mantine/core';
import type { Plan } from '@shared/model/plan';
import type { sentiments, Verbatim } from '@shared/model/satisfaction';
import { IconTool, IconTrash, IconX } from '@tabler/icons-react';
import { type ReactNode, useMemo } from 'react';
import { deleteRecords } from '@/stores/records';
import { DataTable } from '@/ui/DataTable';
import type { Column } from '@/ui/data-table-model';
import type { RecordChoices } from '@/ui/records/record-choices';
import { recordColumn } from '@/ui/records/record-column';
import { useT } from '@/ui/use-t';
import { planImprovement } from '../satisfaction-changes';
import { AddTheme } from './AddTheme';
import { SentimentMark } from './SentimentMark';
import { sourceOf, unitOf } from './verbatim-source';

type VerbatimTableProps = {
  verbatims: readonly Verbatim[];
  plan: Plan;
  choices: RecordChoices;
  currentId: string | null;
  theme: string | null;
  onAllThemes: () => void;
  onOpen: (verbatim: Verbatim) => void;
  /** An improvement plan was made of some. */
  onPlanned: (id: string) => void;
  extra: ReactNode;
};

const verbatimId = ({ id }: Verbatim) => id;

/** The verbatims as rows, the latest first, each cell edited in place; several get a theme or a plan together. */
export function VerbatimTable(props: VerbatimTableProps) {
  const { verbatims, plan, choices, currentId, theme, onAllThemes, onOpen, onPlanned, extra } = props;
  const t = useT();
  const columns = useMemo(
    (): Column<Verbatim>[] => [
      { id: 'text', header: t('model:field.verbatims.text'), value: ({ text }) => text },
      recordColumn(t, choices, 'verbatims', 'themes', { width: 170 }),
      recordColumn(t, choices, 'verbatims', 'sentiment', {
        width: 110,
        draw: (value) => <SentimentMark sentiment={value as (typeof sentiments)[number]} />,
      }),
      recordColumn(t, choices, 'verbatims', 'personId', { width: 150 }),
      {
        id: 'unit',
        header: t('model:field.surveyResponses.businessUnitId'),
        width: 130,
        from: 1100,
        value: (verbatim) => unitOf(verbatim, plan),
      },
      recordColumn(t, choices, 'verbatims', 'saidOn', { width: 120 }),
      {
        id: 'source',
        header: t('satisfaction:source'),
        width: 150,
        from: 950,
        value: (verbatim) => sourceOf(verbatim, plan)?.title ?? '',
      },
      recordColumn(t, choices, 'verbatims', 'meetingId', { width: 170, hidden: true }),
    ],
    [t, choices, plan],
  );
  return (
    <DataTable
      label={t('satisfaction:view.verbatims')}
      rows={verbatims}
      columns={columns}
      rowId={verbatimId}
      currentId={currentId}
      onOpen={onOpen}
      height="flow"
      initialSort={{ column: 'saidOn', descending: true }}
      filters={
        <>
          {theme !== null && (
            <Button size="xs" variant="default" rightSection={<IconX size={16} aria-hidden />} onClick={onAllThemes}>
              {t('satisfaction:onlyTheme', { theme })}
            </Button>
          )}
          {extra}
        </>
      }
      bulkActions={(selected, clear) => (
        <>
          <AddTheme verbatims={selected} onDone={clear} />
          <Button
            size="xs"
            variant="default"
            leftSection={<IconTool size={16} aria-hidden />}
            onClick={async () => {
              const id = await planImprovement(
                plan.account.id,
                selected[0]?.themes[0] ?? t('satisfaction:newImprovement'),
                selected.map((verbatim) => verbatim.id),
              );
              if (id !== null) onPlanned(id);
            }}
          >
            {t('satisfaction:planImprovement')}
          </Button>
          <Button
            size="xs"
            variant="default"
            leftSection={<IconTrash size={16} aria-hidden />}
            onClick={() => {
              void deleteRecords('verbatims', selected, plan, t);
              clear();
            }}
          >
            {t('common:delete')}
          </Button>
        </>
      )}
    />
  );
}
