import { composeAccountPlan, type DrawMap } from '@shared/documents/compose-account-plan';
import type { ComposeOptions } from '@shared/documents/context';
import type { Plan } from '@shared/model/plan';
import { drawPictures } from './render/draw-pictures';
import { packDocument } from './render/pack';
import { renderDocument } from './render/render-document';

export type Step = 'composing' | 'drawing' | 'packing';

/** From a plan to the bytes of a .docx: compose, draw, render, pack. Deterministic. */
export function buildAccountPlan(
  plan: Plan,
  options: ComposeOptions,
  { fontFiles, draw, onStep = () => {} }: { fontFiles: readonly string[]; draw: DrawMap; onStep?: (step: Step) => void },
): Uint8Array {
  onStep('composing');
  const tree = composeAccountPlan(plan, options, draw);
  onStep('drawing');
  const pictures = drawPictures(tree, fontFiles);
  onStep('packing');
  return packDocument(renderDocument(tree, pictures), options.clock.now);
}
