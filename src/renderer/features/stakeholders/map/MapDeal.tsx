import type { StakeholderMap } from '@shared/model/stakeholder-map';
import { Link } from 'react-router';
import { getOpportunity } from '@/persistence/queries/opportunities';
import { useLive } from '@/persistence/use-live';
import { useT } from '@/ui/use-t';

/** Whose map it is, where it is a deal's own, and the way there. */
export function MapDeal({ map: { accountId, opportunityId } }: { map: StakeholderMap }) {
  const t = useT();
  const deal = useLive(async () => (opportunityId === null ? null : ((await getOpportunity(opportunityId)) ?? null)), [opportunityId]);
  return deal ? (
    <>
      {' · '}
      <Link to={`/accounts/${accountId}/opportunities?open=${deal.id}`}>{t('stakeholders:map.ofDeal', { name: deal.name })}</Link>
    </>
  ) : null;
}
