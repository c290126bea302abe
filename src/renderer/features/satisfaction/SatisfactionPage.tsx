import { SegmentedControl } from '@mantine/core';
import { useCallback } from 'react';
import { useParams, useSearchParams } from 'react-router';
import { loadPlan } from '@/persistence/queries/plan';
import { useLive } from '@/persistence/use-live';
import { MissingRecord } from '@/ui/MissingRecord';
import { useRecordChoices } from '@/ui/records/record-choices';
import { useT } from '@/ui/use-t';
import { Improvements } from './Improvements';
import { ServiceLevels } from './service/ServiceLevels';
import { Surveys } from './surveys/Surveys';
import { Verbatims } from './verbatims/Verbatims';

const views = ['surveys', 'verbatims', 'improvements', 'service'] as const;
const rooms = { surveys: Surveys, verbatims: Verbatims, improvements: Improvements, service: ServiceLevels };

/** What the customer thinks of us: surveys, what was said, what we do about it, and whether we keep our service levels. */
export function SatisfactionPage() {
  const t = useT();
  const { accountId = '' } = useParams();
  const [params, setParams] = useSearchParams();
  const plan = useLive(async () => (await loadPlan(accountId)) ?? null, [accountId]);
  const choices = useRecordChoices(plan ?? undefined);
  const set = useCallback(
    (wanted: Record<string, string | null>) =>
      setParams(
        (before) => {
          const next = new URLSearchParams(before);
          for (const [name, value] of Object.entries(wanted)) {
            if (value === null) next.delete(name);
            else next.set(name, value);
          }
          return next;
        },
        { replace: true },
      ),
    [setParams],
  );
  if (plan === undefined) return null;
  if (plan === null) return <MissingRecord />;

  const view = views.find((one) => one === params.get('view')) ?? 'surveys';
  const Room = rooms[view];
  return (
    <Room
      key={view}
      plan={plan}
      choices={choices}
      openId={params.get('open')}
      theme={params.get('theme')}
      set={set}
      viewSwitch={
        <SegmentedControl
          aria-label={t('common:view.label')}
          value={view}
          onChange={(value) => setParams(value === 'surveys' ? {} : { view: value }, { replace: true })}
          data={views.map((value) => ({ value, label: t(`satisfaction:view.${value}`) }))}
        />
      }
    />
  );
}
