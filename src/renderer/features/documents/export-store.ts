import type { Edition, Paper } from '@shared/documents/doc-tree';
import type { EventPayload, ExportRequest, SavedFile } from '@shared/ipc/contract';
import type { Locale } from '@shared/preferences';
import type { AppError, Result } from '@shared/result';
import { create } from 'zustand';
import { keyfolio } from '@/platform/bridge';

/** `choosing`: the system's save dialog is open. */
export type ExportStep = 'choosing' | EventPayload<'documents:progress'>['step'];
export type ExportJob = { jobId: string; step: ExportStep; fraction: number | null };
export type MadeFile = SavedFile & { accountName: string; edition: Edition };

/** What to export and how; kept while the application runs, so that the next export starts from it. */
export type ExportChoice = { edition: Edition; language: Locale | null; paper: Paper };

type ExportState = {
  /** The account the dialog is open for; `''`: open, the account still to be chosen. Null: closed. */
  dialogFor: string | null;
  choice: ExportChoice;
  job: ExportJob | null;
  /** Newest first. */
  made: MadeFile[];
};

export const useExport = create<ExportState>(() => ({
  dialogFor: null,
  choice: { edition: 'internal', language: null, paper: 'a4' },
  job: null,
  made: [],
}));

/** An export that runs keeps its dialog. */
export const openExport = (accountId: string): void => useExport.setState(({ job }) => (job ? {} : { dialogFor: accountId }));
export const closeExport = (): void => useExport.setState({ dialogFor: null });
export const choose = (change: Partial<ExportChoice>): void => useExport.setState(({ choice }) => ({ choice: { ...choice, ...change } }));

type AccountPlanRequest = Omit<ExportRequest, 'jobId' | 'document'>;

/** Exports an account plan; null when the user gave up, in the save dialog or later. One export at a time. */
export async function exportAccountPlan(request: AccountPlanRequest): Promise<Result<MadeFile | null, AppError>> {
  const jobId = crypto.randomUUID();
  useExport.setState({ job: { jobId, step: 'choosing', fraction: null } });
  const stopListening = keyfolio.on['documents:progress']((progress) => {
    if (progress.jobId === jobId) useExport.setState({ job: progress });
  });
  try {
    const outcome = await keyfolio.invoke['documents:export']({ jobId, document: 'account-plan', ...request });
    if (!outcome.ok) return outcome;
    if (outcome.value.status === 'cancelled') return { ok: true, value: null };
    const file = { ...outcome.value.file, accountName: request.plan.account.name, edition: request.edition };
    useExport.setState(({ made }) => ({ made: [file, ...made] }));
    return { ok: true, value: file };
  } finally {
    stopListening();
    useExport.setState({ job: null });
  }
}

export function cancelExport(): void {
  const { job } = useExport.getState();
  if (job) void keyfolio.invoke['documents:cancel']({ jobId: job.jobId });
}
