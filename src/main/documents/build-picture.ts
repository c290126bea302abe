import { drawPng, textToPaths } from './render/draw-svg';
import type { DocumentTask, TaskStep } from './task';

/** A drawing as a file of its own: the same letters on every machine, in either format. */
export function buildPicture(
  { svg, format, scale }: Extract<DocumentTask, { kind: 'picture' }>,
  { fontFiles, onStep = () => {} }: { fontFiles: readonly string[]; onStep?: (step: TaskStep) => void },
): Uint8Array {
  onStep('drawing');
  return format === 'svg' ? textToPaths(svg, fontFiles) : drawPng(svg, fontFiles, { scale });
}
