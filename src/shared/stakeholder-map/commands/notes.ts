import type { Mutation } from '../../model/changes';
import { mapNoteSchema } from '../../model/stakeholder-map';
import { noteHeight, noteMetrics } from '../draw-note';
import type { Point, Rect } from '../geometry';
import type { MapModel } from '../map-model';

/** Writes a note at a place (top left corner, canvas units), as high as its text asks for. */
export function addNote(model: MapModel, args: { id: string; text: string } & Point): Mutation[] {
  const { id, x, y } = args;
  const text = args.text.trim();
  const { width } = noteMetrics;
  const owner = { accountId: model.map.accountId, mapId: model.map.id };
  const record = mapNoteSchema.parse({ id, ...owner, text, x: Math.round(x), y: Math.round(y), width, height: noteHeight(text, width) });
  return [{ op: 'create', table: 'mapNotes', record }];
}

/** Rewrites a note, which grows where the text needs it; one without a word is taken away. */
export function writeNote(model: MapModel, noteId: string, written: string): Mutation[] {
  const note = model.notes.find(({ id }) => id === noteId);
  const text = written.trim();
  if (!note || text === note.text) return [];
  if (text === '') return [{ op: 'delete', table: 'mapNotes', id: noteId }];
  const needed = noteHeight(text, note.width);
  return [{ op: 'update', table: 'mapNotes', id: noteId, fields: { text, ...(needed > note.height && { height: needed }) } }];
}

/** Gives a note another place and size, whole pixels, never too small for a line. */
export function resizeNote(model: MapModel, noteId: string, rect: Rect): Mutation[] {
  const note = model.notes.find(({ id }) => id === noteId);
  if (!note) return [];
  const next = {
    x: Math.round(rect.x),
    y: Math.round(rect.y),
    width: Math.max(noteMetrics.leastWidth, Math.round(rect.width)),
    height: Math.max(noteMetrics.leastHeight, Math.round(rect.height)),
  };
  const same = next.x === note.x && next.y === note.y && next.width === note.width && next.height === note.height;
  return same ? [] : [{ op: 'update', table: 'mapNotes', id: noteId, fields: next }];
}
