import { lazy, Suspense } from 'react';
import { useParams } from 'react-router';
import { useCommand } from '@/stores/commands';
import { useHistory } from '@/stores/history';
import { useT } from '@/ui/use-t';
import { openExport, useExport } from './export-store';

const ExportDialog = lazy(() => import('./ExportDialog').then(({ ExportDialog }) => ({ default: ExportDialog })));

/** "Export account plan", from everywhere: for the account in view where there is one. The dialog loads when first used. */
export function DocumentCommands() {
  const t = useT();
  const { accountId = '', reviewId = null, meetingId = null } = useParams();
  const ready = useHistory((state) => state.storeState === 'ready');
  const dialogFor = useExport((state) => state.dialogFor);
  const asked = useExport((state) => state.asked);
  useCommand({ id: 'exportAccountPlan', label: t('commands:exportAccountPlan'), enabled: ready, run: () => openExport(accountId) });
  useCommand({
    id: 'exportSuccessPlan',
    label: t('documents:exportSuccessPlan'),
    enabled: ready && accountId !== '',
    run: () => openExport(accountId, ['success-plan']),
  });
  return (
    <Suspense fallback={null}>
      {dialogFor !== null && (
        <ExportDialog key={dialogFor} accountId={dialogFor} about={{ review: reviewId, meeting: meetingId }} wanted={asked} />
      )}
    </Suspense>
  );
}
