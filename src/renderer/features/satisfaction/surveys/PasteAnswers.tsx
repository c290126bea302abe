import { Button, FileButton, Textarea } from '@mantine/core';
import type { Plan } from '@shared/model/plan';
import type { Survey, SurveyResponse } from '@shared/model/satisfaction';
import { readAnswers } from '@shared/satisfaction/read-answers';
import { IconFile } from '@tabler/icons-react';
import { useDeferredValue, useMemo, useState } from 'react';
import { Dialog } from '@/ui/Dialog';
import { StatusMark } from '@/ui/StatusMark';
import { showError, toast } from '@/ui/toast';
import { useFormat } from '@/ui/use-format';
import { useT } from '@/ui/use-t';
import { addAnswers } from '../satisfaction-changes';
import { readAnswersFile } from './read-answers-file';
import classes from './Survey.module.css';

type PasteAnswersProps = {
  survey: Survey;
  responses: readonly SurveyResponse[];
  plan: Plan;
  initial: string;
  onClose: () => void;
};

/** Answers from a spreadsheet, checked before they come in: what stays out is said row by row, and can be mended here. */
export function PasteAnswers({ survey, responses, plan, initial, onClose }: PasteAnswersProps) {
  const t = useT();
  const format = useFormat();
  const [text, setText] = useState(initial);
  const [busy, setBusy] = useState(false);
  const read = useDeferredValue(text);
  const { people, businessUnits } = plan;
  const { answers, rejected, remarks, known } = useMemo(
    () => readAnswers(read, { kind: survey.kind, locale: format.locale, people, businessUnits, responses }),
    [read, survey.kind, format.locale, people, businessUnits, responses],
  );
  const count = answers.length;
  const takeFile = async (file: File | null) => {
    if (!file) return;
    const block = await readAnswersFile(file);
    if (block.ok) setText(block.value);
    else showError(block.error);
  };
  const add = async () => {
    setBusy(true);
    const saved = await addAnswers(survey, answers);
    setBusy(false);
    if (!saved.ok) return;
    toast({ message: t('satisfaction:paste.added', { count, formatted: format.number(count) }), tone: 'good' });
    onClose();
  };
  return (
    <Dialog
      opened
      onClose={onClose}
      size="lg"
      title={t('satisfaction:paste.open')}
      footer={
        <>
          <Button variant="default" onClick={onClose}>
            {t('common:cancel')}
          </Button>
          <Button disabled={count === 0} loading={busy} onClick={() => void add()}>
            {t('satisfaction:paste.add', { count, formatted: format.number(count) })}
          </Button>
        </>
      }
    >
      <div className={classes.forms}>
        <p className={classes.note}>{t('satisfaction:paste.forms')}</p>
        <FileButton accept=".csv,.tsv,.txt,.xlsx,text/csv,text/plain" onChange={(file) => void takeFile(file)}>
          {(props) => (
            <Button {...props} size="xs" variant="default" leftSection={<IconFile size={16} aria-hidden />}>
              {t('satisfaction:paste.file')}
            </Button>
          )}
        </FileButton>
      </div>
      <Textarea
        label={t('satisfaction:paste.label')}
        data-autofocus
        rows={9}
        dir="auto"
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <p className={classes.found} role="status">
        {[
          t('satisfaction:paste.found', { count, formatted: format.number(count) }),
          ...(rejected.length > 0
            ? [t('satisfaction:paste.rejected', { count: rejected.length, formatted: format.number(rejected.length) })]
            : []),
          ...(known > 0 ? [t('satisfaction:paste.known', { count: known, formatted: format.number(known) })] : []),
        ].join(' ')}
      </p>
      {rejected.length + remarks.length > 0 && (
        <ul className={classes.problems} aria-label={t('satisfaction:paste.problems')}>
          {rejected.map(({ row, text: cell, what }) => (
            <li key={`${row} ${what}`}>
              <StatusMark tone="bad">{t(`satisfaction:problem.${what}`, { row: format.number(row), text: cell.slice(0, 80) })}</StatusMark>
            </li>
          ))}
          {remarks.map(({ row, text: cell, what }) => (
            <li key={`${row} ${what}`}>
              <StatusMark tone="warn">{t(`satisfaction:remark.${what}`, { row: format.number(row), text: cell.slice(0, 80) })}</StatusMark>
            </li>
          ))}
        </ul>
      )}
    </Dialog>
  );
}
