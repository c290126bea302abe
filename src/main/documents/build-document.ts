import { composeAccountPlan } from '@shared/documents/compose-account-plan';
import type { ComposeOptions } from '@shared/documents/context';
import type { Plan } from '@shared/model/plan';
import { drawPictures } from './render/draw-pictures';
import { packDocument } from './render/pack';
import { renderDocument } from './render/render-document';
import type { TaskStep } from './task';

/** From a plan to the bytes of a .docx: compose, draw, render, pack. Same plan, options and clock: same bytes. */
export function buildAccountPlan(
  plan: Plan,
  options: ComposeOptions,
  { fontFiles, onStep = () => {} }: { fontFiles: readonly string[]; onStep?: (step: TaskStep) => void },
): Uint8Array {
  onStep('composing');
  const tree = composeAccountPlan(plan, options);
  onStep('drawing');
  const pictures = drawPictures(tree, fontFiles);
  onStep('packing');
  return packDocument(renderDocument(tree, pictures), options.clock.now);
}
