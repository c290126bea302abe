import { Button, Menu, Switch } from '@mantine/core';
import { offersInPlay, whiteSpaceGrid } from '@shared/domain/white-space';
import { IconPlus } from '@tabler/icons-react';
import { useCallback, useMemo, useState } from 'react';
import { useParams, useSearchParams } from 'react-router';
import { loadPlan } from '@/persistence/queries/plan';
import { useLive } from '@/persistence/use-live';
import { useCommand } from '@/stores/commands';
import { createRecord, deleteRecords } from '@/stores/records';
import { EmptyState } from '@/ui/EmptyState';
import { MissingRecord } from '@/ui/MissingRecord';
import { Page } from '@/ui/Page';
import { QuickAdd } from '@/ui/QuickAdd';
import { useRecordChoices } from '@/ui/records/record-choices';
import { SeeInSample } from '@/ui/SeeInSample';
import { useFigureText } from '@/ui/use-figure-text';
import { useT } from '@/ui/use-t';
import { CellInspector } from './CellInspector';
import { StateKeys } from './StateKeys';
import { WhiteSpaceGrid } from './WhiteSpaceGrid';
import { placeName, setState } from './white-space-changes';

const gridArea = 'white-space-grid';

/** What each unit of the customer has of what we sell, and what it could have. */
export function WhiteSpacePage() {
  const t = useT();
  const figures = useFigureText();
  const { accountId = '' } = useParams();
  const [params, setParams] = useSearchParams();
  const plan = useLive(async () => (await loadPlan(accountId)) ?? null, [accountId]);
  const choices = useRecordChoices(plan ?? undefined);
  const [adding, setAdding] = useState<'unit' | 'offer' | null>(null);
  const [everyOffer, setEveryOffer] = useState(false);
  const [heat, setHeat] = useState(false);
  const open = useCallback((id: string | null) => setParams(id === null ? {} : { open: id }, { replace: true }), [setParams]);
  const close = useCallback(() => open(null), [open]);
  useCommand({ id: 'newUnit', label: t('white:newUnit'), run: () => setAdding('unit') });
  useCommand({ id: 'newOffer', label: t('white:newOffer'), run: () => setAdding('offer') });
  const grid = useMemo(() => {
    if (!plan) return null;
    const used = offersInPlay(plan.offers, plan.whiteSpaceCells, false);
    const offers = everyOffer || used.length === 0 ? offersInPlay(plan.offers, plan.whiteSpaceCells, true) : used;
    return whiteSpaceGrid(plan.businessUnits, offers, plan.whiteSpaceCells);
  }, [plan, everyOffer]);
  if (plan === undefined) return null;
  if (plan === null || !grid) return <MissingRecord />;

  const cell = plan.whiteSpaceCells.find(({ id }) => id === params.get('open'));
  const unit = cell && plan.businessUnits.find(({ id }) => id === cell.businessUnitId);
  const offer = cell && plan.offers.find(({ id }) => id === cell.offerId);
  const ready = grid.rows.length > 0 && grid.offers.length > 0;
  const addMenu = (
    <Menu>
      <Menu.Target>
        <Button leftSection={<IconPlus size={16} aria-hidden />}>{t('white:add')}</Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => setAdding('unit')}>{t('white:newUnit')}</Menu.Item>
        <Menu.Item onClick={() => setAdding('offer')}>{t('white:newOffer')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
  return (
    <Page
      title={t('white:title')}
      summary={
        ready
          ? [
              ...(grid.all.installed.count > 0 ? [t('white:sumInstalled', { amount: figures.totals(grid.all.installed) })] : []),
              ...(grid.all.potential.count > 0 ? [t('white:sumPotential', { amount: figures.totals(grid.all.potential) })] : []),
              ...(grid.unknown > 0 ? [t('white:sumUnknown', { count: grid.unknown })] : []),
            ].join(', ')
          : undefined
      }
      fill={ready}
      actions={
        ready && (
          <>
            <Switch label={t('white:everyOffer')} checked={everyOffer} onChange={(event) => setEveryOffer(event.currentTarget.checked)} />
            <Switch label={t('white:heat')} checked={heat} onChange={(event) => setHeat(event.currentTarget.checked)} />
          </>
        )
      }
      primaryAction={ready && addMenu}
    >
      {adding && (
        <QuickAdd
          key={adding}
          label={t(adding === 'unit' ? 'white:unitName' : 'white:offerName')}
          action={t(adding === 'unit' ? 'white:createUnit' : 'white:createOffer')}
          onAdd={(name) => {
            if (adding === 'unit') return createRecord('businessUnits', { accountId, name });
            setEveryOffer(true);
            return createRecord('offers', { name });
          }}
          onClose={() => setAdding(null)}
        />
      )}
      {ready ? (
        <>
          <StateKeys area={gridArea} />
          <WhiteSpaceGrid
            area={gridArea}
            accountId={accountId}
            grid={grid}
            currency={plan.account.currency}
            heat={heat}
            currentId={cell?.id ?? null}
            onOpen={async (place) => {
              if (place.cell) return open(place.cell.id);
              const made = await setState(place, 'potential');
              if (typeof made === 'string') open(made);
            }}
            onClear={(place) => place.cell && void deleteRecords('whiteSpaceCells', [place.cell], {}, t, placeName(place))}
          />
        </>
      ) : (
        adding === null && (
          <EmptyState
            title={t('white:emptyTitle')}
            why={t(grid.rows.length === 0 ? 'white:emptyWhy' : 'white:noOffers')}
            action={addMenu}
            secondary={<SeeInSample page="/accounts/:accountId/white-space" />}
          />
        )
      )}
      {cell && unit && offer && (
        <CellInspector key={cell.id} place={{ accountId, unit, offer, cell }} plan={plan} choices={choices} onClose={close} />
      )}
    </Page>
  );
}
