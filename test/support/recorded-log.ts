import type { Log } from '../../src/main/log';

export type RecordedLog = Log & { lines: string[] };

/** A log that only remembers. */
export function recordedLog(): RecordedLog {
  const lines: string[] = [];
  const write =
    (level: string) =>
    (message: string, ...details: unknown[]) =>
      void lines.push([level, message, ...details.map(String)].join(' '));
  return { lines, error: write('error'), warn: write('warn'), info: write('info') };
}
