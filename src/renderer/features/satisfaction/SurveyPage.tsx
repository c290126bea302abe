import { Button } from '@mantine/core';
import { IconClipboardText, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import { loadPlan } from '@/persistence/queries/plan';
import { useLive } from '@/persistence/use-live';
import { useCommand } from '@/stores/commands';
import { deleteRecords, editRecord } from '@/stores/records';
import { FieldGroup } from '@/ui/FieldGroup';
import { InlineText } from '@/ui/InlineText';
import { MissingRecord } from '@/ui/MissingRecord';
import { Page } from '@/ui/Page';
import { RecordField } from '@/ui/records/RecordField';
import { useRecordChoices } from '@/ui/records/record-choices';
import { useT } from '@/ui/use-t';
import { AnswerTable } from './surveys/AnswerTable';
import { PasteAnswers } from './surveys/PasteAnswers';
import classes from './surveys/Survey.module.css';
import { SurveyResults } from './surveys/SurveyResults';

/** One survey: its answers in a table to type or paste into, and beside it what they say. */
export function SurveyPage() {
  const t = useT();
  const navigate = useNavigate();
  const { accountId = '', surveyId = '' } = useParams();
  const plan = useLive(async () => (await loadPlan(accountId)) ?? null, [accountId]);
  const choices = useRecordChoices(plan ?? undefined);
  const [pasting, setPasting] = useState<string | null>(null);
  useCommand({ id: 'pasteAnswers', label: t('satisfaction:paste.open'), run: () => setPasting('') });
  if (plan === undefined) return null;
  const survey = plan?.surveys.find(({ id }) => id === surveyId);
  if (!plan || !survey) return <MissingRecord />;

  const responses = plan.surveyResponses.filter((response) => response.surveyId === survey.id);
  return (
    <Page
      title={survey.title || t(`model:surveyKind.${survey.kind}`)}
      titleSlot={
        <InlineText
          layout="title"
          label={t('model:field.surveys.title')}
          value={survey.title}
          onCommit={(title) => editRecord('surveys', survey, 'title', title)}
        />
      }
      summary={[t(`model:surveyKind.${survey.kind}`), t('records:surveyResponses', { count: responses.length })].join(', ')}
      fill
      actions={
        <Button
          variant="default"
          leftSection={<IconTrash size={16} aria-hidden />}
          onClick={() => {
            void deleteRecords('surveys', [survey], plan, t);
            void navigate(`/accounts/${accountId}/satisfaction`);
          }}
        >
          {t('common:delete')}
        </Button>
      }
      primaryAction={
        <Button leftSection={<IconClipboardText size={16} aria-hidden />} onClick={() => setPasting('')}>
          {t('satisfaction:paste.open')}
        </Button>
      }
    >
      <div className={classes.sheet}>
        <AnswerTable key={survey.id} survey={survey} responses={responses} choices={choices} onPaste={setPasting} />
        <div className={classes.side}>
          <h2 className="kf-visually-hidden">{t('satisfaction:details')}</h2>
          <SurveyResults survey={survey} responses={responses} />
          <FieldGroup title={t('satisfaction:about')}>
            {(['kind', 'sentOn', 'closedOn', 'invited', 'question'] as const).map((field) => (
              <RecordField key={field} table="surveys" record={survey} field={field} choices={choices} />
            ))}
          </FieldGroup>
        </div>
      </div>
      {pasting !== null && (
        <PasteAnswers survey={survey} responses={responses} plan={plan} initial={pasting} onClose={() => setPasting(null)} />
      )}
    </Page>
  );
}
