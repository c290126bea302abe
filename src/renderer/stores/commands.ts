import type { SharedCommandId } from '@shared/commands';
import { sharedCommands } from '@shared/commands';
import { useEffect, useRef } from 'react';
import { create } from 'zustand';

/** Something the user can do: the palette, the native menu, the shortcut help, the keyboard and buttons all call the same one. */
export type Command = {
  /** Unique. An id of `src/shared/commands.ts` gets that entry's shortcut and its place in the native menu. */
  id: SharedCommandId | (string & {});
  /** Already translated: a verb and what it acts on. */
  label: string;
  /** Electron accelerator, for commands that are not in the shared list. */
  shortcut?: string | undefined;
  /** Id of an element: the shortcut counts only while the focus is in it, or nowhere. The inspector and menus keep their keys. */
  area?: string;
  /** The page reads this key itself: the help lists it, palette and keyboard leave it alone. */
  helpOnly?: boolean;
  /** False: shown greyed in the menu, not offered in the palette, its shortcut does nothing. */
  enabled?: boolean;
  run: () => void;
};
type Registered = Required<Pick<Command, 'id' | 'label' | 'enabled' | 'run'>> & {
  shortcut: string | null;
  area: string | null;
  helpOnly: boolean;
};

type CommandState = { commands: ReadonlyMap<string, Registered> };
/** The commands that can be reached now, in the order they were registered. */
export const useCommands = create<CommandState>(() => ({ commands: new Map() }));

const sharedShortcut = (id: string): string | null => {
  const spec = sharedCommands.find((command) => command.id === id);
  return spec && 'shortcut' in spec ? spec.shortcut : null;
};

function register(command: Registered): () => void {
  useCommands.setState(({ commands }) => ({ commands: new Map(commands).set(command.id, command) }));
  return () =>
    useCommands.setState(({ commands }) => {
      // A page that replaced this one may have registered the same id meanwhile.
      if (commands.get(command.id) !== command) return { commands };
      const rest = new Map(commands);
      rest.delete(command.id);
      return { commands: rest };
    });
}

/** Makes a command known while the component is mounted. `run` may change with every render; the rest registers anew. */
export function useCommand({ id, label, shortcut, area, helpOnly = false, enabled = true, run }: Command): void {
  const latest = useRef(run);
  useEffect(() => {
    latest.current = run;
  });
  useEffect(
    () =>
      register({ id, label, enabled, shortcut: shortcut ?? sharedShortcut(id), area: area ?? null, helpOnly, run: () => latest.current() }),
    [id, label, shortcut, area, helpOnly, enabled],
  );
}

const place = new Map<string, number>(sharedCommands.map(({ id }, index) => [id, index]));

/** The commands in the order of the menus, then those of the page by name. */
export const sortCommands = (commands: Iterable<Registered>): Registered[] =>
  [...commands].sort((a, b) => (place.get(a.id) ?? place.size) - (place.get(b.id) ?? place.size) || a.label.localeCompare(b.label));

/** Runs a command by its id; false when it is unknown or cannot run now. */
export function runCommand(id: string): boolean {
  const command = useCommands.getState().commands.get(id);
  if (!command?.enabled || command.helpOnly) return false;
  command.run();
  return true;
}
