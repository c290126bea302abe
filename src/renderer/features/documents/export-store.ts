import type { DocumentChoice } from '@shared/documents/document-choice';
import type { EventPayload, ExportRequest, SavedFile } from '@shared/ipc/contract';
import type { AppError, Result } from '@shared/result';
import { create } from 'zustand';
import { keyfolio } from '@/platform/bridge';
import { setPreferences, usePreferences } from '@/stores/preferences';

/** `choosing`: the system's save dialog is open. */
export type ExportStep = 'choosing' | EventPayload<'documents:progress'>['step'];
export type ExportJob = { jobId: string; step: ExportStep; fraction: number | null; index: number; of: number };
type Item = ExportRequest['items'][number];
export type MadeFile = SavedFile & { accountName: string } & Pick<Item, 'kind' | 'edition'>;

type ExportState = {
  /** The account the dialog is open for; `''`: open, the account still to be chosen. Null: closed. */
  dialogFor: string | null;
  /** The documents that were asked for by name; null: those of the page in view, else those chosen last. */
  asked: DocumentChoice['kinds'] | null;
  /** What was chosen last in this session: where an account without a choice of its own starts from. */
  last: DocumentChoice | null;
  job: ExportJob | null;
  /** Newest first. */
  made: MadeFile[];
};

export const useExport = create<ExportState>(() => ({ dialogFor: null, asked: null, last: null, job: null, made: [] }));

/** An export that runs keeps its dialog. */
export const openExport = (accountId: string, asked: DocumentChoice['kinds'] | null = null): void =>
  useExport.setState(({ job }) => (job ? {} : { dialogFor: accountId, asked }));
export const closeExport = (): void => useExport.setState({ dialogFor: null });

/** More accounts than anybody holds; beyond, the choice made longest ago is forgotten. */
const remembered = 100;

/** Keeps what was chosen for an account, for the next time its dialog opens. */
export function rememberChoice(accountId: string, choice: DocumentChoice): void {
  useExport.setState({ last: choice });
  if (accountId === '') return;
  const { [accountId]: _before, ...others } = usePreferences.getState().preferences.documents;
  const kept = Object.entries(others).slice(-(remembered - 1));
  void setPreferences({ documents: { ...Object.fromEntries(kept), [accountId]: choice } });
}

/** Exports documents; null when the user gave up, in the system's dialog or later. One export at a time. */
export async function exportDocuments(request: Omit<ExportRequest, 'jobId'>): Promise<Result<MadeFile[] | null, AppError>> {
  const jobId = crypto.randomUUID();
  const of = request.items.length;
  useExport.setState({ job: { jobId, step: 'choosing', fraction: null, index: 0, of } });
  const stopListening = keyfolio.on['documents:progress']((progress) => {
    if (progress.jobId === jobId) useExport.setState({ job: progress });
  });
  try {
    const outcome = await keyfolio.invoke['documents:export']({ jobId, ...request });
    if (!outcome.ok) return outcome;
    if (outcome.value.status === 'cancelled') return { ok: true, value: null };
    const files = outcome.value.files.flatMap((file, index): MadeFile[] => {
      const item = request.items[index];
      return item ? [{ ...file, accountName: request.plan.account.name, kind: item.kind, edition: item.edition }] : [];
    });
    useExport.setState(({ made }) => ({ made: [...[...files].reverse(), ...made] }));
    return { ok: true, value: files };
  } finally {
    stopListening();
    useExport.setState({ job: null });
  }
}

export function cancelExport(): void {
  const { job } = useExport.getState();
  if (job) void keyfolio.invoke['documents:cancel']({ jobId: job.jobId });
}
