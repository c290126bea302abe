import { MapCommand } from './MapCommand';
import { useMap } from './map-context';
import { setFloating, useMapUi } from './map-ui';

/** Groups and notes, by key and from the palette. */
export function ShapeCommands() {
  const { actions, view, t } = useMap();
  const some = useMapUi((state) => state.selected.length + state.shapes.length > 0);
  const add = (what: 'note' | 'unit') => setFloating({ kind: 'add', what, at: view.screenMiddle(), flow: view.middle() });
  return (
    <>
      <MapCommand id="groupOnMap" label={t('editor:group.group')} shortcut="CmdOrCtrl+G" enabled={some} run={() => void actions.group()} />
      <MapCommand
        id="ungroupOnMap"
        label={t('editor:group.ungroup')}
        shortcut="CmdOrCtrl+Shift+G"
        enabled={some}
        run={() => void actions.ungroup()}
      />
      <MapCommand id="addNoteToMap" label={t('editor:note.add')} shortcut="T" run={() => add('note')} />
      <MapCommand id="addUnitToMap" label={t('editor:unit.add')} run={() => add('unit')} />
      <MapCommand
        id="duplicateOnMap"
        label={t('editor:clip.duplicate')}
        shortcut="CmdOrCtrl+D"
        enabled={some}
        run={() => void actions.duplicate()}
      />
      <MapCommand id="copyOnMap" helpOnly label={t('editor:clip.copy')} shortcut="CmdOrCtrl+C" run={nothing} />
      <MapCommand id="pasteOnMap" helpOnly label={t('editor:clip.paste')} shortcut="CmdOrCtrl+V" run={nothing} />
      <MapCommand id="noteKeySize" helpOnly label={t('editor:note.keySize')} shortcut="CmdOrCtrl+Shift+Right" run={nothing} />
    </>
  );
}

const nothing = () => {};
