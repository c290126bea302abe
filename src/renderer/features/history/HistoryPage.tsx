import { useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { HistoryView } from './HistoryView';

/** What changed in all accounts, or in records that belong to none. */
export function HistoryPage() {
  const [params] = useSearchParams();
  const of = params.get('of');
  const scope = useMemo(() => ({ accountId: null, recordIds: of ? of.split(',') : null }), [of]);
  return <HistoryView key={of ?? ''} scope={scope} />;
}
