import type { Translate } from '@shared/i18n/translator';
import { accountContent, portfolioContent } from '@shared/package/make-content';
import { fail } from '@shared/result';
import { loadPortfolio } from '@/persistence/queries/portfolio';
import { keyfolio } from '@/platform/bridge';
import { showInFolder } from '@/stores/saved-file';
import { showError, toast } from '@/ui/toast';
import { today } from '@/ui/today';
import { runWorker } from './run-worker';

/**
 * Exports one account, or with null the whole portfolio, as a package: asks where, writes it as a whole, and says so.
 * Closing the dialog is no failure.
 * @param passphrase locks it; null: anybody can open it
 */
export async function exportPackage(accountId: string | null, passphrase: string | null, t: Translate): Promise<void> {
  const origin = { device: keyfolio.boot.device, createdAt: new Date().toISOString() };
  const portfolio = await loadPortfolio();
  const content = accountId === null ? portfolioContent(portfolio, origin) : accountContent(portfolio, accountId, origin);
  const { scope } = content.head;
  const name = scope.kind === 'account' ? scope.name : t('packages:portfolioName');
  const bytes = await runWorker({ do: 'write', content, passphrase }).catch((cause: unknown) =>
    fail('unexpected', undefined, String(cause)),
  );
  if (!(bytes instanceof Uint8Array)) return void showError(bytes.error);
  const saved = await keyfolio.invoke['packages:save']({ suggestedName: `${name} ${today()}`, bytes: new Uint8Array(bytes) });
  if (!saved.ok) return void showError(saved.error);
  if (saved.value.status === 'cancelled') return;
  const { token, name: file } = saved.value.file;
  toast({
    message: t('packages:exported', { name: file }),
    tone: 'good',
    actions: [{ label: t('common:showInFolder'), run: () => showInFolder(token) }],
  });
}
