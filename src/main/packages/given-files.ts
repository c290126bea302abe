import { resolve } from 'node:path';
import { packageExtension } from '@shared/package/format';
import { app } from 'electron';

/** Paths of the packages among the arguments of a start: what a double click passes. */
export const packagesIn = (argv: readonly string[], folder: string): string[] =>
  argv
    .slice(1)
    .filter((argument) => !argument.startsWith('-') && argument.toLowerCase().endsWith(`.${packageExtension}`))
    .map((path) => resolve(folder, path));

export type GivenFiles = {
  /** Paths given since this was last asked. */
  take: () => string[];
  onArrival: (listener: () => void) => void;
};

/** Collects the packages that the system gives to the application: with its start, while it runs, and as macOS does, by an event. */
export function collectGivenFiles(): GivenFiles {
  let waiting = packagesIn(process.argv, process.cwd());
  let tell = () => {};
  const give = (paths: readonly string[]) => {
    if (paths.length === 0) return;
    waiting.push(...paths);
    tell();
  };
  app.on('open-file', (event, path) => {
    event.preventDefault();
    give([path]);
  });
  app.on('second-instance', (_event, argv, folder) => give(packagesIn(argv, folder)));
  return {
    take: () => {
      const taken = waiting;
      waiting = [];
      return taken;
    },
    onArrival: (listener) => {
      tell = listener;
    },
  };
}
