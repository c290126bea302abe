import { composeDocument } from '@shared/documents/compose-document';
import type { ComposeOptions } from '@shared/documents/context';
import type { Plan } from '@shared/model/plan';
import { drawPictures } from './render/draw-pictures';
import { packDocument } from './render/pack';
import { renderDocument } from './render/render-document';
import type { TaskStep } from './task';

/** From a plan to the bytes of a .docx: compose, draw, render, pack. Same plan, options and clock: same bytes. */
export function buildDocument(
  plan: Plan,
  options: ComposeOptions,
  { fontFiles, onStep = () => {} }: { fontFiles: readonly string[]; onStep?: (step: TaskStep) => void },
): Uint8Array {
  onStep('composing');
  const tree = composeDocument(plan, options);
  onStep('drawing');
  const drawn = drawPictures(tree, fontFiles);
  onStep('packing');
  return packDocument(renderDocument(tree, drawn), options.clock.now, options.locale);
}
