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

/** Says that a file is made, and offers what comes next. */
export const announceSaved = ({ token, name }: SavedFile, t: Translate): number =>
  toast({
    message: t('documents:dialog.done', { name }),
    tone: 'good',
    actions: [
      { label: t('documents:page.open'), run: () => openFile(token) },
      { label: t('documents:page.showInFolder'), run: () => showInFolder(token) },
    ],
  });
