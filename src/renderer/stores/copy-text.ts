import { keyfolio } from '@/platform/bridge';
import { showError, toast } from '@/ui/toast';

/** Puts text on the clipboard and says so. */
export async function copyText(text: string, message: string): Promise<void> {
  const copied = await keyfolio.invoke['files:copyText']({ text });
  if (copied.ok) toast({ message, tone: 'good' });
  else showError(copied.error);
}
