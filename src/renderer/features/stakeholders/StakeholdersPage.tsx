import { Button } from '@mantine/core';
import { bySignificance } from '@shared/domain/stakeholders';
import { IconClipboardList, IconPlus, IconSitemap, IconTrash } from '@tabler/icons-react';
import { useCallback, useMemo, useState } from 'react';
import { Link, useParams, useSearchParams } from 'react-router';
import { getAccount } from '@/persistence/queries/accounts';
import { listStakeholders } from '@/persistence/queries/stakeholders';
import { useLive } from '@/persistence/use-live';
import { useCommand } from '@/stores/commands';
import { DataTable } from '@/ui/DataTable';
import { EmptyState } from '@/ui/EmptyState';
import { MissingRecord } from '@/ui/MissingRecord';
import { Page } from '@/ui/Page';
import { SeeInSample } from '@/ui/SeeInSample';
import { useT } from '@/ui/use-t';
import { AddStakeholder } from './AddStakeholder';
import { PasteList } from './PasteList';
import { StakeholderInspector } from './StakeholderInspector';
import { SeatChangeDialog } from './seat-change/SeatChangeDialog';
import { removeStakeholders } from './stakeholder-changes';
import { type StakeholderRow, stakeholderRows } from './stakeholder-row';
import { TakeList } from './TakeList';
import { UnitsDialog } from './UnitsDialog';
import { useStakeholderColumns } from './use-stakeholder-columns';

const idOf = (row: StakeholderRow) => row.id;

/** People by weight, then the seats that nobody holds. */
const significantFirst = (a: StakeholderRow, b: StakeholderRow) =>
  a.person && b.person ? bySignificance(a.person, b.person) : Number(a.person === null) - Number(b.person === null);

/** Who is at the customer, the most significant first: find, add, paste, edit in place. */
export function StakeholdersPage() {
  const t = useT();
  const { accountId = '' } = useParams();
  const [params, setParams] = useSearchParams();
  const account = useLive(async () => (await getAccount(accountId)) ?? null, [accountId]);
  const stakeholders = useLive(() => listStakeholders(accountId), [accountId]);
  const rows = useMemo(() => (stakeholders ? stakeholderRows(stakeholders).sort(significantFirst) : []), [stakeholders]);
  const columns = useStakeholderColumns(stakeholders?.businessUnits ?? []);
  const openId = params.get('open');
  const setOpenId = useCallback((id: string | null) => setParams(id === null ? {} : { open: id }, { replace: true }), [setParams]);
  const [pasted, setPasted] = useState<string | null>(null);
  const [units, setUnits] = useState(false);
  const close = useCallback(() => setOpenId(null), [setOpenId]);
  // At once: the name may be typed before a transition would have shown the field.
  const add = () => setParams({ new: '' }, { replace: true, flushSync: true });
  useCommand({ id: 'addStakeholder', label: t('stakeholders:list.add'), run: add });
  useCommand({ id: 'pasteStakeholders', label: t('stakeholders:list.pasteTitle'), run: () => setPasted('') });
  useCommand({ id: 'editUnits', label: t('stakeholders:units.open'), run: () => setUnits(true) });
  if (account === undefined || !stakeholders) return null;
  if (account === null) return <MissingRecord />;

  const adding = params.has('new');
  const open = rows.find(({ id, person }) => id === openId || person?.id === openId);
  const addButton = (
    <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={add}>
      {t('stakeholders:list.add')}
    </Button>
  );
  const pasteButton = (
    <Button variant="default" leftSection={<IconClipboardList size={16} aria-hidden />} onClick={() => setPasted('')}>
      {t('stakeholders:list.paste')}
    </Button>
  );
  return (
    <Page
      title={t('stakeholders:list.title')}
      summary={rows.length > 0 ? t('stakeholders:list.count', { count: rows.length }) : undefined}
      actions={
        rows.length > 0 && (
          <>
            <Button
              variant="default"
              component={Link}
              to={`/accounts/${accountId}/stakeholders/map`}
              leftSection={<IconSitemap size={16} aria-hidden />}
            >
              {t('stakeholders:list.openMap')}
            </Button>
            {pasteButton}
          </>
        )
      }
      primaryAction={rows.length > 0 && addButton}
      fill={rows.length > 0}
    >
      {adding && <AddStakeholder accountId={accountId} onClose={() => setParams({}, { replace: true })} onPasteList={setPasted} />}
      {rows.length === 0 ? (
        !adding && (
          <EmptyState
            title={t('stakeholders:list.emptyTitle')}
            why={t('stakeholders:list.emptyWhy')}
            action={addButton}
            secondary={
              <>
                {pasteButton}
                <SeeInSample page="/accounts/:accountId/stakeholders" />
              </>
            }
          />
        )
      ) : (
        <DataTable
          label={t('stakeholders:list.title')}
          rows={rows}
          columns={columns}
          rowId={idOf}
          onOpen={({ id }) => setOpenId(id)}
          currentId={open?.id ?? null}
          find={params.get('find')}
          bulkActions={(selected, clear) => (
            <Button
              size="xs"
              variant="default"
              leftSection={<IconTrash size={16} aria-hidden />}
              onClick={() => {
                void removeStakeholders(selected, t);
                clear();
              }}
            >
              {t('common:delete')}
            </Button>
          )}
        />
      )}
      {open && <StakeholderInspector row={open} stakeholders={stakeholders} onClose={close} />}
      <SeatChangeDialog stakeholders={stakeholders} />
      {units && <UnitsDialog accountId={accountId} onClose={() => setUnits(false)} />}
      {pasted === null ? (
        <TakeList onList={setPasted} />
      ) : (
        <PasteList accountId={accountId} stakeholders={stakeholders} initial={pasted} onClose={() => setPasted(null)} />
      )}
    </Page>
  );
}
