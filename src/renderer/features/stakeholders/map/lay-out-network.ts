import type { CardOptions } from '@shared/stakeholder-map/card';
import { networkOf } from '@shared/stakeholder-map/commands/placements';
import type { Point } from '@shared/stakeholder-map/geometry';
import type { Network } from '@shared/stakeholder-map/layout/influence';
import type { MapModel } from '@shared/stakeholder-map/map-model';

/** With more people than this, the window would be seen to stand still. A chart of a thousand takes a frame. */
const atOnce = 300;

/** Lays out a large network of influence in a worker; undefined where it need not be: then the command does it itself. */
export async function laidOutElsewhere(
  model: MapModel,
  seatIds: readonly string[],
  options: CardOptions,
  everything = false,
): Promise<ReadonlyMap<string, Point> | undefined> {
  if (model.map.kind !== 'influence' || seatIds.length <= atOnce) return undefined;
  return inWorker(networkOf(model, seatIds, options, everything));
}

function inWorker(network: Network): Promise<ReadonlyMap<string, Point>> {
  const worker = new Worker(new URL('./layout-worker.ts', import.meta.url), { type: 'module' });
  return new Promise<ReadonlyMap<string, Point>>((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<ReadonlyMap<string, Point>>) => resolve(data);
    worker.onerror = (event) => reject(new Error(event.message));
    worker.postMessage(network);
  }).finally(() => worker.terminate());
}
