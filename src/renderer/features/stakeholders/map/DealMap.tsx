import { Button } from '@mantine/core';
import type { Account } from '@shared/model/account';
import type { Opportunity } from '@shared/model/opportunity';
import { Link } from 'react-router';
import { listStakeholders } from '@/persistence/queries/stakeholders';
import { useLive } from '@/persistence/use-live';
import { EmptyState } from '@/ui/EmptyState';
import { Page } from '@/ui/Page';
import { useT } from '@/ui/use-t';
import { stakeholderRows } from '../stakeholder-row';
import { createMap } from './map-changes';
import { SketchMap } from './SketchMap';
import { useCardOptions } from './use-card-options';

/** A deal without a map of its own: why one helps, drawn from who is behind the deal, or from everybody. */
export function DealMap({ account, deal }: { account: Account; deal: Opportunity }) {
  const t = useT();
  const options = useCardOptions();
  const stakeholders = useLive(() => listStakeholders(account.id), [account.id]);
  if (!stakeholders) return null;
  const rows = stakeholderRows(stakeholders);
  const behind = rows.filter(({ person }) => person !== null && deal.personIds.includes(person.id));
  const name = deal.name || t('stakeholders:map.title');
  const create = (of: typeof rows) => createMap(stakeholders, { accountId: account.id, opportunityId: deal.id, name }, of, options);
  return (
    <Page title={name}>
      <EmptyState
        title={t('stakeholders:map.dealTitle')}
        why={t('stakeholders:map.dealWhy')}
        action={
          behind.length > 0 ? (
            <Button onClick={() => void create(behind)}>{t('stakeholders:map.startWithBehind', { count: behind.length })}</Button>
          ) : (
            <Button onClick={() => void create(rows)}>{t('stakeholders:map.startWithAll', { count: rows.length })}</Button>
          )
        }
        secondary={
          <>
            {behind.length > 0 && (
              <Button variant="default" onClick={() => void create(rows)}>
                {t('stakeholders:map.startWithAll', { count: rows.length })}
              </Button>
            )}
            <Button variant="default" component={Link} to={`/accounts/${account.id}/opportunities?open=${deal.id}`}>
              {t('stakeholders:map.toDeal')}
            </Button>
          </>
        }
      />
      <SketchMap />
    </Page>
  );
}
