import type { SavedFile } from '@shared/ipc/contract';
import { err, ok, type Result } from '@shared/result';
import type { Sheet } from '@shared/stakeholder-map/picture-size';
import { keyfolio } from '@/platform/bridge';
import { today } from '@/ui/today';
import { putOnSheet, type SheetContent } from './sheet';

const fileName = (name: string) => `${name} - ${today()}`.slice(0, 200);

/** Has one landscape page saved as PDF; null when the user gave up. */
export async function savePage(content: SheetContent, paper: Sheet, name: string): Promise<Result<SavedFile | null>> {
  return putOnSheet(content, async () => {
    const outcome = await keyfolio.invoke['documents:savePage']({ paper, suggestedName: fileName(name) });
    if (!outcome.ok) return err(outcome.error);
    return ok(outcome.value.status === 'saved' ? outcome.value.file : null);
  });
}

/** Opens the system's print dialog for one landscape page. Answers whether it went to a printer. */
export async function printPage(content: SheetContent, paper: Sheet): Promise<Result<boolean>> {
  return putOnSheet(content, async () => {
    const outcome = await keyfolio.invoke['documents:printPage']({ paper });
    return outcome.ok ? ok(outcome.value.status === 'printed') : err(outcome.error);
  });
}
