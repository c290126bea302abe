import { Button } from '@mantine/core';
import type { Account } from '@shared/model/account';
import { IconClipboardList } from '@tabler/icons-react';
import { useState } from 'react';
import { Link } from 'react-router';
import { listStakeholders } from '@/persistence/queries/stakeholders';
import { useLive } from '@/persistence/use-live';
import { EmptyState } from '@/ui/EmptyState';
import { Page } from '@/ui/Page';
import { SeeInSample } from '@/ui/SeeInSample';
import { useT } from '@/ui/use-t';
import { PasteList } from '../PasteList';
import { stakeholderRows } from '../stakeholder-row';
import { TakeList } from '../TakeList';
import { createMap } from './map-changes';
import { SketchMap } from './SketchMap';
import { useCardOptions } from './use-card-options';

/** An account without a map: why one helps, and the two ways to the first. */
export function FirstMap({ account }: { account: Account }) {
  const t = useT();
  const options = useCardOptions();
  /** The list that is being pasted; null: none. */
  const [pasted, setPasted] = useState<string | null>(null);
  const stakeholders = useLive(() => listStakeholders(account.id), [account.id]);
  if (!stakeholders) return null;
  const rows = stakeholderRows(stakeholders);
  const create = (everybody: boolean) =>
    createMap(stakeholders, { accountId: account.id, name: t('stakeholders:map.title') }, everybody ? rows : [], options);
  const otherWays = (
    <>
      <Button variant="default" onClick={() => void create(false)}>
        {t('stakeholders:map.startEmpty')}
      </Button>
      <SeeInSample page="/accounts/:accountId/stakeholders/map" />
    </>
  );
  return (
    <Page title={t('stakeholders:map.title')}>
      {rows.length > 0 ? (
        <EmptyState
          title={t('stakeholders:map.emptyTitle')}
          why={t('stakeholders:map.emptyWhy')}
          action={<Button onClick={() => void create(true)}>{t('stakeholders:map.startWithAll', { count: rows.length })}</Button>}
          secondary={otherWays}
        />
      ) : (
        <EmptyState
          title={t('stakeholders:map.emptyTitle')}
          why={`${t('stakeholders:map.emptyWhy')} ${t('stakeholders:map.emptyNobody')}`}
          action={
            <Button component={Link} to={`/accounts/${account.id}/stakeholders?new`}>
              {t('stakeholders:map.addPeople')}
            </Button>
          }
          secondary={
            <>
              <Button variant="default" leftSection={<IconClipboardList size={16} aria-hidden />} onClick={() => setPasted('')}>
                {t('stakeholders:list.paste')}
              </Button>
              {otherWays}
            </>
          }
        />
      )}
      {pasted === null ? (
        <TakeList onList={setPasted} />
      ) : (
        <PasteList accountId={account.id} stakeholders={stakeholders} initial={pasted} onClose={() => setPasted(null)} />
      )}
      <SketchMap />
    </Page>
  );
}
