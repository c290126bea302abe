import { palettes } from '@shared/design-tokens';
import type { SavedFile } from '@shared/ipc/contract';
import { err, ok, type Result } from '@shared/result';
import type { CardOptions } from '@shared/stakeholder-map/card';
import { drawMap } from '@shared/stakeholder-map/drawing';
import type { MapModel } from '@shared/stakeholder-map/map-model';
import { keyfolio } from '@/platform/bridge';
import { today } from '@/ui/today';

export type PictureFormat = 'svg' | 'png';
type PictureJob = { jobId: string; format: PictureFormat /** 1 to 4, for PNG. */; scale: number; name: string };

/** Draws the whole map and has it saved where the user says; null when they gave up. On white, whatever the window's theme. */
export async function exportPicture(model: MapModel, options: CardOptions, job: PictureJob): Promise<Result<SavedFile | null>> {
  const { jobId, format, scale, name } = job;
  const { svg } = drawMap(model, { ...options, palette: palettes.light });
  const suggestedName = `${name} - ${today()}`.slice(0, 200);
  const outcome = await keyfolio.invoke['documents:exportPicture']({ jobId, svg, format, scale, suggestedName });
  if (!outcome.ok) return err(outcome.error);
  return ok(outcome.value.status === 'saved' ? outcome.value.file : null);
}

export const cancelPicture = (jobId: string): void => void keyfolio.invoke['documents:cancel']({ jobId });
