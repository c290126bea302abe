import { type Command, useCommand } from '@/stores/commands';

/** A command without anything to see: in the palette, in the help, and under its key while the focus is in the page. */
export function MapCommand(command: Command) {
  useCommand({ area: 'content', ...command });
  return null;
}
