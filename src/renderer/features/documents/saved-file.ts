import { keyfolio } from '@/platform/bridge';
import { showError } from '@/ui/toast';

/** Opens a file that was made in this session with the program the system has for it. */
export async function openFile(token: string): Promise<void> {
  const opened = await keyfolio.invoke['files:open']({ token });
  if (!opened.ok) showError(opened.error);
}

export async function showInFolder(token: string): Promise<void> {
  const shown = await keyfolio.invoke['files:showInFolder']({ token });
  if (!shown.ok) showError(shown.error);
}
