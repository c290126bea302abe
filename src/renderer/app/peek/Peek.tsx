import { ActionIcon, Tooltip } from '@mantine/core';
import { recordName } from '@shared/history/record-name';
import type { StoredRecord } from '@shared/model/record-changes';
import { IconArrowLeft, IconArrowUpRight } from '@tabler/icons-react';
import { useEffect, useMemo, useState } from 'react';
import { Link, useParams } from 'react-router';
import { readRecord } from '@/persistence/queries/links';
import { loadPlan } from '@/persistence/queries/plan';
import { useLive } from '@/persistence/use-live';
import { backInPeek, closePeek, type Peeked, usePeek } from '@/stores/peek';
import { InspectorOver } from '@/ui/Inspector';
import { useT } from '@/ui/use-t';
import classes from '../AppLayout.module.css';
import { resultPath } from '../result-path';
import { PeekedRecord } from './PeekedRecord';

const close = () => closePeek(true);

/** A record that was opened from a text: everything about it, beside the page that one is on. */
export function Peek() {
  const t = useT();
  const { accountId: here = null } = useParams();
  const trail = usePeek((state) => state.trail);
  const peeked = trail.at(-1);
  const [slot, setSlot] = useState<HTMLElement | null>(null);
  const record = useLive(async () => (peeked ? ((await readRecord(peeked.table, peeked.id)) ?? null) : null), [peeked?.table, peeked?.id]);
  const accountId = typeof record?.accountId === 'string' ? record.accountId : here;
  const plan = useLive(async () => (accountId ? ((await loadPlan(accountId)) ?? null) : null), [accountId]);

  // Deleted while it was looked at: nothing is left to see.
  useEffect(() => {
    if (peeked && record === null) backInPeek();
  }, [peeked, record]);

  const frame = useMemo(
    () => ({
      slot,
      close,
      before: trail.length > 1 && (
        <Tooltip label={t('links:back')}>
          <ActionIcon aria-label={t('links:back')} onClick={backInPeek}>
            <IconArrowLeft size={16} aria-hidden />
          </ActionIcon>
        </Tooltip>
      ),
      actions: peeked && record && <OpenPage peeked={peeked} record={record} accountId={accountId} />,
    }),
    [slot, trail.length, t, peeked, record, accountId],
  );
  return (
    <div className={classes.inspector} data-over ref={setSlot}>
      {peeked && record && plan !== undefined && (
        <InspectorOver.Provider value={frame}>
          <PeekedRecord key={`${peeked.table} ${peeked.id}`} {...peeked} record={record} plan={plan} onClose={close} />
        </InspectorOver.Provider>
      )}
    </div>
  );
}

type OpenPageProps = { peeked: Peeked; record: StoredRecord; accountId: string | null };

/** The way to the page that the record belongs to. */
function OpenPage({ peeked: { table, id }, record, accountId }: OpenPageProps) {
  const t = useT();
  // One of us has no page of their own.
  if (table === 'teamMembers') return null;
  return (
    <Tooltip label={t('links:openPage')}>
      <ActionIcon
        component={Link}
        to={resultPath({ table, id, accountId: table === 'offers' ? null : accountId, name: recordName(table, record, () => undefined) })}
        aria-label={t('links:openPage')}
        onClick={() => closePeek()}
      >
        <IconArrowUpRight size={16} aria-hidden />
      </ActionIcon>
    </Tooltip>
  );
}
