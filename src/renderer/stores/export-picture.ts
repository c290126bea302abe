import type { SavedFile } from '@shared/ipc/contract';
import { err, ok, type Result } from '@shared/result';
import { keyfolio } from '@/platform/bridge';
import { today } from '@/ui/today';

export type PictureFormat = 'svg' | 'png';
export type PictureJob = { jobId: string; format: PictureFormat /** 1 to 4, for PNG. */; scale: number; name: string };

/** Has a drawing saved where the user says; null when they gave up. It is drawn on white, whatever the window's theme. */
export async function exportPicture(svg: string, job: PictureJob): Promise<Result<SavedFile | null>> {
  const { jobId, format, scale, name } = job;
  const suggestedName = `${name} - ${today()}`.slice(0, 200);
  const outcome = await keyfolio.invoke['documents:exportPicture']({ jobId, svg, format, scale, suggestedName });
  if (!outcome.ok) return err(outcome.error);
  return ok(outcome.value.status === 'saved' ? outcome.value.file : null);
}

/** Puts a drawing on the clipboard: a picture for every program, or its SVG as text for design tools. Answers whether it is there. */
export async function copyPicture(svg: string, { jobId, format, scale }: Omit<PictureJob, 'name'>): Promise<Result<boolean>> {
  const outcome = await keyfolio.invoke['documents:copyPicture']({ jobId, svg, format, scale });
  return outcome.ok ? ok(outcome.value.status === 'copied') : err(outcome.error);
}

export const cancelPicture = (jobId: string): void => void keyfolio.invoke['documents:cancel']({ jobId });
