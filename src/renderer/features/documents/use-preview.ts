import type { PreviewRequest } from '@shared/ipc/contract';
import type { AppError } from '@shared/result';
import { useEffect, useState } from 'react';
import { makePaper, type Paper } from '@/paper/show-paper';
import { keyfolio } from '@/platform/bridge';

/** What is shown while something else is built stays in sight. */
export type Preview = { readonly paper: Paper | null; readonly building: boolean; readonly error: AppError | null };

/** Long enough for a hand that ticks several boxes. */
const settles = 350;

/** The document as it would be exported now: built again when a choice changes, given up when nobody looks any more. */
export function usePreview(request: Omit<PreviewRequest, 'jobId'>): Preview {
  const [preview, setPreview] = useState<Preview>({ paper: null, building: true, error: null });
  const { plan } = request;
  const { plan: _plan, ...choices } = request;
  const chosen = JSON.stringify(choices);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `chosen` says all that is in the request beside the plan
  useEffect(() => {
    const jobId = crypto.randomUUID();
    let given = false;
    const build = async () => {
      const outcome = await keyfolio.invoke['documents:preview']({ jobId, ...request });
      if (given) return;
      if (!outcome.ok) return setPreview((now) => ({ ...now, building: false, error: outcome.error }));
      if (outcome.value.status === 'cancelled') return;
      const paper = await makePaper(outcome.value.bytes, outcome.value.pages);
      if (!given) setPreview({ paper, building: false, error: null });
    };
    const failed = (error: unknown) => {
      if (!given) setPreview((now) => ({ ...now, building: false, error: { code: 'unexpected', detail: String(error) } }));
    };
    setPreview((now) => ({ ...now, building: true, error: null }));
    const timer = setTimeout(() => void build().catch(failed), settles);
    return () => {
      given = true;
      clearTimeout(timer);
      void keyfolio.invoke['documents:cancel']({ jobId });
    };
  }, [plan, chosen]);
  return preview;
}
