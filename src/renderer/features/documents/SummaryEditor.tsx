import { Button } from '@mantine/core';
import { type SummaryDraft, summaryDraft } from '@shared/documents/summary-draft';
import type { Plan } from '@shared/model/plan';
import { useMemo } from 'react';
import { InlineLongText } from '@/ui/InlineLongText';
import { today } from '@/ui/today';
import { useT } from '@/ui/use-t';
import classes from './SummaryEditor.module.css';
import type { ShownFile } from './shown-file';
import { writeSummary } from './summary-changes';

type Props = { plan: Plan; file: ShownFile; subjectId: string | null; name: string; disabled: boolean };

/** The summary that the plan proposes for one document, edited where it is read; each text can be proposed again. */
export function SummaryEditor({ plan, file, subjectId, name, disabled }: Props) {
  const t = useT();
  const day = today();
  const { kind, edition, language } = file;
  const draft = useMemo(
    () => summaryDraft(plan, { kind, edition, locale: language, subjectId }, day),
    [plan, kind, edition, language, subjectId, day],
  );
  if (!draft) return <p className={classes.hint}>{t('documents:summary.none')}</p>;
  return (
    <div className={classes.texts}>
      <p className={classes.hint}>{t('documents:summary.hint')}</p>
      {draft.texts.map((text) => (
        <SummaryField key={text.which} {...{ plan, draft, name, disabled }} {...text} />
      ))}
      <p className={classes.hint}>{t(`documents:summary.${edition}`)}</p>
    </div>
  );
}

type FieldProps = Pick<Props, 'plan' | 'name' | 'disabled'> & { draft: SummaryDraft } & SummaryDraft['texts'][number];

function SummaryField({ plan, draft, which, proposed, name, disabled }: FieldProps) {
  const t = useT();
  const own = draft.written?.[which] ?? null;
  const label = t(`model:field.documentSummaries.${which}`);
  const write = (value: string | null) =>
    writeSummary(plan.account.id, draft, which, value === proposed ? null : value, t('documents:summary.called', { document: name }));
  return (
    <section className={classes.text} aria-label={label}>
      <div className={classes.head}>
        <h3 className={classes.title}>{label}</h3>
        <span className={classes.state}>{t(own === null ? 'documents:summary.proposed' : 'documents:summary.written')}</span>
        {own !== null && (
          <Button
            size="compact-xs"
            variant="subtle"
            aria-label={t('documents:summary.proposeAgainFor', { text: label })}
            disabled={disabled}
            onClick={() => void write(null)}
          >
            {t('documents:summary.proposeAgain')}
          </Button>
        )}
      </div>
      <InlineLongText
        label={label}
        layout="plain"
        value={own ?? proposed}
        placeholder={t('documents:summary.empty')}
        readOnly={disabled}
        onCommit={write}
      />
    </section>
  );
}
