import { useMemo } from 'react';
import { useParams, useSearchParams } from 'react-router';
import { HistoryView } from './HistoryView';

/** What changed in one account, or in some of its records. */
export function AccountHistoryPage() {
  const { accountId = '' } = useParams();
  const [params] = useSearchParams();
  const of = params.get('of');
  const scope = useMemo(() => ({ accountId, recordIds: of ? of.split(',') : null }), [accountId, of]);
  return <HistoryView key={`${accountId} ${of ?? ''}`} scope={scope} />;
}
