import type { Translate } from '@shared/i18n/translator';
import type { SavedFile } from '@shared/ipc/contract';
import { keyfolio } from '@/platform/bridge';
import { showError, toast } from '@/ui/toast';

/** Opens a file that was made in this session with the program the system has for it. */
export async function openFile(token: string): Promise<void> {
  const opened = await keyfolio.invoke['files:open']({ token });
  if (!opened.ok) showError(opened.error);
}

export async function showInFolder(token: string): Promise<void> {
  const shown = await keyfolio.invoke['files:showInFolder']({ token });
  if (!shown.ok) showError(shown.error);
}

/** Says what is made, and offers what comes next: of several, their folder. */
export function announceSaved(files: readonly SavedFile[], t: Translate): void {
  const [first, second] = files;
  if (!first) return;
  const show = { label: t('documents:page.showInFolder'), run: () => showInFolder(first.token) };
  const open = { label: t('documents:page.open'), run: () => openFile(first.token) };
  toast({
    message: second ? t('documents:dialog.doneSeveral', { count: files.length }) : t('documents:dialog.done', { name: first.name }),
    tone: 'good',
    actions: second ? [show] : [open, show],
  });
}
