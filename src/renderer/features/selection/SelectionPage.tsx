import { byAccount } from '@shared/domain/plan/by-account';
import { figureContext } from '@shared/domain/plan/figure-context';
import { criteriaOf, tiersOf, tryWeights } from '@shared/domain/plan/selection';
import { shortfalls } from '@shared/domain/service-level';
import { slaAttainment } from '@shared/domain/sla-attainment';
import { figureNames } from '@shared/i18n/figure-names';
import { useMemo, useState } from 'react';
import { loadSelectionRecords, type SelectionRecords } from '@/persistence/queries/portfolio-records';
import { useLive } from '@/persistence/use-live';
import { FirstSteps } from '@/ui/FirstSteps';
import { Page } from '@/ui/Page';
import { today } from '@/ui/today';
import { useT } from '@/ui/use-t';
import { Criteria } from './Criteria';
import { CriterionInspector } from './CriterionInspector';
import { FourBoxes } from './FourBoxes';
import { SelectionTable } from './SelectionTable';
import { TierTable } from './TierTable';

/** By what accounts are chosen, what each tier gets, and where every account stands. */
export function SelectionPage() {
  const t = useT();
  const records = useLive(loadSelectionRecords, []);
  if (!records) return null;
  return (
    <Page title={t('selection:title')} summary={t('selection:summary')}>
      <Workspace records={records} />
    </Page>
  );
}

const nothingTried: ReadonlyMap<string, number> = new Map();

function Workspace({ records }: { records: SelectionRecords }) {
  const t = useT();
  const [tried, setTried] = useState<ReadonlyMap<string, number> | null>(null);
  const [opened, setOpened] = useState<string | null>(null);
  const context = useMemo(() => figureContext(records, { today: today(), names: figureNames(t) }), [records, t]);
  const criteria = useMemo(() => criteriaOf(records), [records]);
  const tiers = useMemo(() => tiersOf(records), [records]);
  const short = useMemo(() => {
    const lists = {
      reviews: byAccount(records.reviews),
      ritualDates: byAccount(records.ritualDates),
      sponsorPairs: byAccount(records.sponsorPairs),
      people: byAccount(records.people),
      coverages: byAccount(records.coverages),
      meetings: byAccount(records.meetings),
      slaResults: byAccount(records.slaResults),
    };
    return new Map(
      records.accounts.map((account) => {
        const tier = tiers.find((one) => one.tier === account.tier);
        const { id } = account;
        const plan = {
          account,
          rituals: records.rituals,
          reviews: lists.reviews(id),
          ritualDates: lists.ritualDates(id),
          sponsorPairs: lists.sponsorPairs(id),
          people: lists.people(id),
          coverages: lists.coverages(id),
          meetings: lists.meetings(id),
        };
        return [id, tier ? shortfalls(plan, tier, slaAttainment(lists.slaResults(id), context.window), context.today) : []];
      }),
    );
  }, [records, tiers, context]);
  const rows = useMemo(
    () => tryWeights(records, tried ?? nothingTried, context).map((row) => ({ ...row, shortfalls: short.get(row.account.id) ?? [] })),
    [records, tried, context, short],
  );
  const nameOf = context.names.criterion;
  const inspected = criteria.find(({ id }) => id === opened);
  return (
    <>
      <Criteria
        records={records}
        criteria={criteria}
        nameOf={nameOf}
        tried={tried}
        changes={rows.filter(({ changes }) => changes).length}
        onTry={setTried}
        onOpen={setOpened}
      />
      {records.accounts.length > 0 ? (
        <>
          <SelectionTable rows={rows} trying={tried !== null} />
          <FourBoxes records={records} rows={rows} trying={tried !== null} context={context} />
        </>
      ) : (
        <FirstSteps />
      )}
      <TierTable records={records} tiers={tiers} />
      {inspected && <CriterionInspector records={records} criterion={inspected} name={nameOf(inspected)} onClose={() => setOpened(null)} />}
    </>
  );
}
