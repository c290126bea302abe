import { Button } from '@mantine/core';
import { type Survey, type SurveyResponse, surveyResponseSchema } from '@shared/model/satisfaction';
import { scaleOf } from '@shared/satisfaction/read-answers';
import { IconTrash } from '@tabler/icons-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { newId } from '@/persistence/new-id';
import { deleteRecords, editRecord } from '@/stores/records';
import { DataTable } from '@/ui/DataTable';
import type { Column } from '@/ui/data-table-model';
import { InlineNumber } from '@/ui/InlineNumber';
import { RecordField } from '@/ui/records/RecordField';
import type { RecordChoices } from '@/ui/records/record-choices';
import { recordColumn } from '@/ui/records/record-column';
import { toast } from '@/ui/toast';
import { useGridPaste } from '@/ui/use-grid-paste';
import { useT } from '@/ui/use-t';
import { addAnswer } from '../satisfaction-changes';
import classes from './Survey.module.css';

type AnswerTableProps = {
  survey: Survey;
  responses: readonly SurveyResponse[];
  choices: RecordChoices;
  /** A block was pasted onto the table. */
  onPaste: (text: string) => void;
};

/** An answer, or the row that the next one is typed into: it has no score yet. */
type AnswerRow = Omit<SurveyResponse, 'score'> & { score: number | null };
const rowId = ({ id }: AnswerRow) => id;

/** What was begun in the last row of each survey, so that leaving the page does not lose it. */
const begun = new Map<string, AnswerRow>();
const fresh = ({ id: surveyId, accountId }: Survey): AnswerRow => ({
  ...surveyResponseSchema.parse({ id: newId(), accountId, surveyId, score: 1 }),
  score: null,
});

/** The answers of a survey, each cell edited in place. A score in the last row makes it an answer, and Enter goes on to the next. */
export function AnswerTable({ survey, responses, choices, onPaste }: AnswerTableProps) {
  const t = useT();
  const frame = useRef<HTMLDivElement>(null);
  const [entry, setEntry] = useState(() => begun.get(survey.id) ?? fresh(survey));
  /** Typed here and not yet read back: they keep their place meanwhile. */
  const [added, setAdded] = useState<readonly SurveyResponse[]>([]);
  const entered = useRef(false);
  const [asked, setAsked] = useState<string | null>(null);
  const paste = useGridPaste(onPaste);
  useEffect(() => {
    begun.set(survey.id, entry);
  }, [survey.id, entry]);
  // Enter leads to the score of the next answer, once its row is there.
  useEffect(() => {
    if (asked !== entry.id) return;
    const timer = setTimeout(() => frame.current?.querySelector<HTMLElement>(`[data-score="${entry.id}"] [data-inline-field]`)?.click());
    return () => clearTimeout(timer);
  }, [asked, entry.id]);

  // One that was read back and is gone was taken back: it must not stay on the page.
  const readBack = useRef(new Set<string>());
  useEffect(() => {
    for (const { id } of responses) readBack.current.add(id);
  }, [responses]);
  const rows = useMemo((): AnswerRow[] => {
    const order = new Map(added.map(({ id }, index) => [id, index]));
    const rest = responses.filter(({ id }) => !order.has(id)).sort((a, b) => ((a.answeredOn ?? '') < (b.answeredOn ?? '') ? -1 : 1));
    const typed = added.flatMap((row) => responses.find(({ id }) => id === row.id) ?? (readBack.current.has(row.id) ? [] : [row]));
    return [...rest, ...typed];
  }, [responses, added]);

  const live = useRef({ survey, entry, title: survey.title });
  live.current = { survey, entry, title: survey.title };
  const columns = useMemo((): Column<AnswerRow>[] => {
    const { min, max } = scaleOf[survey.kind];
    const isEntry = (row: AnswerRow) => row.score === null;
    const commitScore = async (row: AnswerRow, score: number | null) => {
      if (score === null) {
        if (isEntry(row)) return undefined;
        toast({ message: t('common:required', { label: t('model:field.surveyResponses.score') }), tone: 'bad' });
        return { ok: false, error: null };
      }
      if (!isEntry(row)) return editRecord('surveyResponses', row as SurveyResponse, 'score', score, {}, live.current.title);
      const answer: SurveyResponse = { ...row, score };
      const next = fresh(live.current.survey);
      setAdded((before) => [...before, answer]);
      setEntry(next);
      if (entered.current) setAsked(next.id);
      const saved = await addAnswer(live.current.survey, answer);
      if (!saved.ok) {
        setAdded((before) => before.filter(({ id }) => id !== answer.id));
        setEntry(row);
      }
      return saved;
    };
    const column = (field: 'personId' | 'businessUnitId' | 'answeredOn' | 'comment', width?: number): Column<AnswerRow> => {
      const own = recordColumn(t, choices, 'surveyResponses', field, {});
      const commit = (row: AnswerRow, value: unknown) => {
        if (row.id === live.current.entry.id) setEntry((before) => ({ ...before, [field]: value }));
        else return editRecord('surveyResponses', row as SurveyResponse, field, value as never, {}, live.current.title);
      };
      return {
        id: field,
        header: own.header,
        ...(width && { width }),
        value: (row) => own.value?.(row as SurveyResponse),
        words: (row) => own.words?.(row as SurveyResponse) ?? '',
        render: (row) => (
          <RecordField
            table="surveyResponses"
            record={row as SurveyResponse}
            field={field}
            choices={choices}
            layout="cell"
            onCommit={(value) => commit(row, value)}
          />
        ),
      };
    };
    return [
      {
        id: 'score',
        header: t('model:field.surveyResponses.score'),
        width: 80,
        align: 'end',
        value: ({ score }) => score,
        render: (row) => (
          <span
            data-score={row.id}
            onKeyDownCapture={({ key }) => {
              entered.current = key === 'Enter';
            }}
          >
            <InlineNumber
              layout="cell"
              align="end"
              label={t(isEntry(row) ? 'satisfaction:nextScore' : 'model:field.surveyResponses.score')}
              {...(isEntry(row) && { placeholder: t('common:addValue') })}
              integer
              min={min}
              max={max}
              value={row.score}
              onCommit={(score) => commitScore(row, score)}
            />
          </span>
        ),
      },
      column('personId', 180),
      column('businessUnitId', 150),
      column('answeredOn', 120),
      column('comment'),
    ];
  }, [t, choices, survey.kind]);

  return (
    <div className={classes.answers} ref={frame} {...paste.grid}>
      <p className={classes.hint}>{t('satisfaction:typeHint')}</p>
      <DataTable
        label={t('satisfaction:answersHeading')}
        rows={rows}
        entry={entry}
        columns={columns}
        rowId={rowId}
        bulkActions={(selected, clear) => (
          <Button
            size="xs"
            variant="default"
            leftSection={<IconTrash size={16} aria-hidden />}
            onClick={() => {
              void deleteRecords('surveyResponses', selected as SurveyResponse[], {}, t, survey.title);
              clear();
            }}
          >
            {t('common:delete')}
          </Button>
        )}
      />
      <textarea {...paste.catcher} className={classes.catcher} aria-label={t('satisfaction:paste.here')} />
    </div>
  );
}
