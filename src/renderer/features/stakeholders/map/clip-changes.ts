import type { Translate } from '@shared/i18n/translator';
import { cardMetrics } from '@shared/stakeholder-map/card';
import { cornerOf, type MapClip, mapClipSchema, type Pasted, paste } from '@shared/stakeholder-map/commands/clip';
import { roomNear } from '@shared/stakeholder-map/find-room';
import type { Things } from '@shared/stakeholder-map/frames';
import type { Point } from '@shared/stakeholder-map/geometry';
import { newId } from '@/persistence/new-id';
import type { LoadedMap } from '@/persistence/queries/stakeholders';
import { save } from '@/stores/save';

/** What is on the clipboard goes by this type: other programs get the names as text. */
export const clipType = 'application/x-keyfolio-map';

/** What another map, or another program, put on the clipboard under our type; null when it is not ours. */
export function readClip(text: string): MapClip | null {
  try {
    const read = mapClipSchema.safeParse(JSON.parse(text));
    return read.success ? read.data : null;
  } catch {
    return null;
  }
}

/** How much room what was copied takes; a card counts as the largest. */
function sizeOf({ placements, notes }: MapClip): { width: number; height: number } {
  const corner = cornerOf({ placements, notes } as MapClip);
  const ends = [
    ...placements.map(({ x, y }) => ({ x: x + cardMetrics.large.width, y: y + cardMetrics.large.height })),
    ...notes.map(({ x, y, width, height }) => ({ x: x + width, y: y + height })),
  ];
  return { width: Math.max(...ends.map(({ x }) => x)) - corner.x, height: Math.max(...ends.map(({ y }) => y)) - corner.y };
}

/** Puts what was copied where there is room near a point. Answers what is to be selected; null when it was refused. */
export async function pasteClip(
  model: LoadedMap,
  copied: MapClip,
  near: Point,
  things: Things,
  t: Translate,
  duplicate: boolean,
): Promise<Pasted | null> {
  const at = roomNear(near, sizeOf(copied), [...things.values()]);
  const pasted = paste(model, copied, { newId, at, duplicate, copyName: (name) => t('editor:clip.copyOf', { name }) });
  const count = pasted.seatIds.length + pasted.noteIds.length;
  const saved = await save({ key: duplicate ? 'duplicateOnMap' : 'pasteOnMap', params: { count } }, pasted.mutations, {
    accountId: model.map.accountId,
  });
  return saved.ok ? pasted : null;
}

/** Where more of the same goes: beside what it is made of. */
export function besideOf(copied: MapClip): Point {
  const { x, y } = cornerOf(copied);
  const { width, height } = sizeOf(copied);
  return { x: x + width * 1.5 + 36, y: y + height / 2 };
}
