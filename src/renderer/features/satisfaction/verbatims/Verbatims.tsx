import { Button } from '@mantine/core';
import { settingsOf } from '@shared/domain/plan/figure-context';
import { kpiPeriods } from '@shared/kpis/kpi-periods';
import { commentsToFile } from '@shared/satisfaction/survey-results';
import { isAbout, themesOverTime } from '@shared/satisfaction/themes';
import { IconPlus } from '@tabler/icons-react';
import { useCallback, useMemo, useState } from 'react';
import { useCommand } from '@/stores/commands';
import { createRecord } from '@/stores/records';
import { EmptyState } from '@/ui/EmptyState';
import { Page } from '@/ui/Page';
import { QuickAdd } from '@/ui/QuickAdd';
import { SeeInSample } from '@/ui/SeeInSample';
import { today } from '@/ui/today';
import { useT } from '@/ui/use-t';
import type { RoomProps } from '../room';
import { fileComments } from '../satisfaction-changes';
import { ThemeTable } from './ThemeTable';
import { VerbatimInspector } from './VerbatimInspector';
import { VerbatimTable } from './VerbatimTable';

/** Two years of quarters. */
const quarters = 8;

/** What people at the customer said, word for word, and what they speak of over time. */
export function Verbatims({ plan, choices, openId, theme, set, viewSwitch }: RoomProps) {
  const t = useT();
  const [adding, setAdding] = useState(false);
  useCommand({ id: 'newVerbatim', label: t('satisfaction:newVerbatim'), run: () => setAdding(true) });
  const close = useCallback(() => set({ open: null }), [set]);
  const { account, verbatims, surveyResponses, surveys } = plan;
  const fiscalStart = settingsOf(plan.portfolioSettings).fiscalYearStartMonth;
  const periods = useMemo(() => kpiPeriods(today(), 'quarter', fiscalStart, quarters), [fiscalStart]);
  const themes = useMemo(() => themesOverTime(verbatims, periods), [verbatims, periods]);
  const comments = useMemo(() => commentsToFile(surveyResponses, verbatims), [surveyResponses, verbatims]);
  const rows = theme === null ? verbatims : verbatims.filter((verbatim) => isAbout(verbatim, theme));
  const open = verbatims.find(({ id }) => id === openId);
  const some = verbatims.length > 0;
  const button = (
    <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setAdding(true)}>
      {t('satisfaction:newVerbatim')}
    </Button>
  );
  const file = comments.length > 0 && (
    <Button variant="default" onClick={() => void fileComments(account.id, comments, surveys)}>
      {t('satisfaction:fileComments', { count: comments.length })}
    </Button>
  );
  return (
    <Page
      title={t('satisfaction:title')}
      summary={
        some
          ? [t('records:verbatims', { count: verbatims.length }), t('satisfaction:themes', { count: themes.length })].join(', ')
          : undefined
      }
      actions={viewSwitch}
      primaryAction={some && button}
    >
      {adding && (
        <QuickAdd
          label={t('satisfaction:newVerbatimText')}
          action={t('satisfaction:addVerbatim')}
          maxLength={20_000}
          onAdd={async (text) => {
            const id = await createRecord('verbatims', { accountId: account.id, text, saidOn: today() });
            if (id !== null) set({ open: id, theme: null });
          }}
          onClose={() => setAdding(false)}
        />
      )}
      {some ? (
        <>
          {themes.length > 0 && (
            <ThemeTable
              rows={themes}
              periods={periods}
              fiscalStart={fiscalStart}
              current={theme}
              onChoose={(chosen) => set({ theme: chosen, open: null })}
            />
          )}
          <VerbatimTable
            verbatims={rows}
            plan={plan}
            choices={choices}
            currentId={open?.id ?? null}
            theme={theme}
            onAllThemes={() => set({ theme: null })}
            onOpen={({ id }) => set({ open: id })}
            onPlanned={(id) => set({ view: 'improvements', theme: null, open: id })}
            extra={file}
          />
        </>
      ) : (
        !adding && (
          <EmptyState
            title={t('satisfaction:empty.verbatims.title')}
            why={t('satisfaction:empty.verbatims.why')}
            action={button}
            secondary={file || <SeeInSample page="/accounts/:accountId/satisfaction" />}
          />
        )
      )}
      {open && (
        <VerbatimInspector
          verbatim={open}
          plan={plan}
          choices={choices}
          onClose={close}
          onPlanned={(id) => set({ view: 'improvements', theme: null, open: id })}
        />
      )}
    </Page>
  );
}
