import { Button, Menu } from '@mantine/core';
import { isKnown } from '@shared/domain/figure';
import { type Survey, type SurveyResponse, surveyKinds } from '@shared/model/satisfaction';
import { surveyResult } from '@shared/satisfaction/survey-results';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useNavigate } from 'react-router';
import { useCommand } from '@/stores/commands';
import { deleteRecords } from '@/stores/records';
import { DataTable } from '@/ui/DataTable';
import type { Column } from '@/ui/data-table-model';
import { EmptyState } from '@/ui/EmptyState';
import { OpenFigure } from '@/ui/OpenFigure';
import { Page } from '@/ui/Page';
import { recordColumn } from '@/ui/records/record-column';
import { SeeInSample } from '@/ui/SeeInSample';
import { today } from '@/ui/today';
import { useFormat } from '@/ui/use-format';
import { useT } from '@/ui/use-t';
import type { RoomProps } from '../room';
import { SatisfactionFigures } from '../SatisfactionFigures';
import { createSurvey } from '../satisfaction-changes';
import { useResultNote } from '../use-result-note';

const surveyId = ({ id }: Survey) => id;

/** The surveys of an account, the latest first, each with its result; each opens on its own sheet. */
export function Surveys({ plan, choices, viewSwitch }: RoomProps) {
  const t = useT();
  const format = useFormat();
  const note = useResultNote();
  const navigate = useNavigate();
  const { account, surveys, surveyResponses } = plan;
  const open = (id: string) => navigate(`/accounts/${account.id}/satisfaction/surveys/${id}`);
  const create = async (kind: Survey['kind']) => {
    const title = t('satisfaction:newSurveyTitle', { kind: t(`model:surveyKind.${kind}`), date: format.date(today(), 'long') });
    const id = await createSurvey(account.id, { kind, title, question: t(`satisfaction:question.${kind}`) });
    if (id !== null) await open(id);
  };
  useCommand({ id: 'newNps', label: t('satisfaction:new.nps'), run: () => void create('nps') });
  useCommand({ id: 'newCes', label: t('satisfaction:new.ces'), run: () => void create('ces') });

  const results = useMemo(() => {
    const bySurvey = new Map<string, SurveyResponse[]>(surveys.map(({ id }) => [id, []]));
    for (const response of surveyResponses) bySurvey.get(response.surveyId)?.push(response);
    return new Map(surveys.map((survey) => [survey.id, surveyResult(survey, bySurvey.get(survey.id) ?? [])]));
  }, [surveys, surveyResponses]);
  const columns = useMemo(
    (): Column<Survey>[] => [
      { id: 'title', header: t('model:field.surveys.title'), value: ({ title }) => title },
      recordColumn(t, choices, 'surveys', 'kind', { width: 90 }),
      {
        id: 'result',
        header: t('satisfaction:result'),
        width: 100,
        align: 'end',
        value: ({ id }) => {
          const main = results.get(id)?.main;
          return main && isKnown(main) ? main.value : null;
        },
        render: ({ id }) => {
          const result = results.get(id);
          return result && <OpenFigure figures={[result.main]} />;
        },
      },
      {
        id: 'answers',
        header: t('satisfaction:answersHeading'),
        width: 190,
        value: ({ id }) => results.get(id)?.count ?? 0,
        render: ({ id }) => {
          const main = results.get(id)?.main;
          return main && note(main);
        },
      },
      recordColumn(t, choices, 'surveys', 'invited', { width: 120, from: 900 }),
      recordColumn(t, choices, 'surveys', 'sentOn', { width: 130 }),
      recordColumn(t, choices, 'surveys', 'closedOn', { width: 130, from: 1000 }),
    ],
    [t, choices, results, note],
  );
  const button = (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button leftSection={<IconPlus size={16} aria-hidden />}>{t('satisfaction:newSurvey')}</Button>
      </Menu.Target>
      <Menu.Dropdown>
        {surveyKinds.map((kind) => (
          <Menu.Item key={kind} onClick={() => void create(kind)}>
            {t(`satisfaction:new.${kind}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
  return (
    <Page
      title={t('satisfaction:title')}
      summary={
        surveys.length > 0
          ? [t('records:surveys', { count: surveys.length }), t('records:surveyResponses', { count: surveyResponses.length })].join(', ')
          : undefined
      }
      fill={surveys.length > 0}
      actions={viewSwitch}
      primaryAction={surveys.length > 0 && button}
    >
      {surveys.length > 0 ? (
        <>
          <SatisfactionFigures plan={plan} />
          <DataTable
            label={t('satisfaction:view.surveys')}
            rows={surveys}
            columns={columns}
            rowId={surveyId}
            onOpen={({ id }) => void open(id)}
            initialSort={{ column: 'sentOn', descending: true }}
            bulkActions={(selected, clear) => (
              <Button
                size="xs"
                variant="default"
                leftSection={<IconTrash size={16} aria-hidden />}
                onClick={() => {
                  void deleteRecords('surveys', selected, plan, t);
                  clear();
                }}
              >
                {t('common:delete')}
              </Button>
            )}
          />
        </>
      ) : (
        <EmptyState
          title={t('satisfaction:empty.surveys.title')}
          why={t('satisfaction:empty.surveys.why')}
          action={button}
          secondary={<SeeInSample page="/accounts/:accountId/satisfaction" />}
        />
      )}
    </Page>
  );
}
