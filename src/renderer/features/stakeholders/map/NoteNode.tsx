import { cssPalette } from '@shared/design-tokens';
import { drawNote, noteMetrics } from '@shared/stakeholder-map/draw-note';
import { type NodeProps, NodeResizeControl } from '@xyflow/react';
import { memo, useMemo } from 'react';
import { Drawn } from './Drawn';
import { useMap } from './map-context';
import { setEditing, useMapUi } from './map-ui';
import classes from './Shapes.module.css';
import { changeNoteSize, rewriteNote } from './shape-changes';
import type { NoteNode as NoteNodeType } from './use-map-nodes';
import { WordsInPlace } from './WordsInPlace';

/** A note: drawn as in pictures, written where it stands, and pulled to its size at its lower right corner. */
export const NoteNode = memo(function NoteNode({ data: { note }, selected, width, height }: NodeProps<NoteNodeType>) {
  const { model, view, t } = useMap();
  const editing = useMapUi((state) => state.editing === note.id);
  const size = { width: width ?? note.width, height: height ?? note.height };
  const markup = useMemo(
    () => drawNote({ text: note.text, x: 0, y: 0, width: size.width, height: size.height }, cssPalette),
    [note.text, size.width, size.height],
  );
  return (
    <div className={classes.note} data-selected={selected || undefined}>
      <svg width={size.width} height={size.height} aria-hidden>
        <Drawn markup={editing ? drawNote({ text: '', x: 0, y: 0, ...size }, cssPalette) : markup} />
      </svg>
      {editing && (
        <WordsInPlace
          lines
          className={classes.noteText ?? ''}
          label={t('editor:note.text')}
          text={note.text}
          onEnd={(text) => {
            setEditing(null);
            requestAnimationFrame(() => view.focus(note.id));
            if (text !== null) void rewriteNote(model, note.id, text);
          }}
        />
      )}
      {selected && !editing && (
        <NodeResizeControl
          className={classes.resize ?? ''}
          position="bottom-right"
          minWidth={noteMetrics.leastWidth}
          minHeight={noteMetrics.leastHeight}
          onResizeEnd={(_event, { x, y, width: wide, height: high }) =>
            void changeNoteSize(model, note.id, { x, y, width: wide, height: high })
          }
        />
      )}
    </div>
  );
});
