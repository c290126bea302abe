import { randomUUID } from 'node:crypto';
import { basename } from 'node:path';
import type { SavedFile } from '@shared/ipc/contract';

export type Grants = {
  /** Remembers a file that the user chose in a dialog. */
  grant: (path: string) => SavedFile;
  /** Null for a token that was never given, or long ago. */
  pathOf: (token: string) => string | null;
};

/** More than a session's exports; older tokens are forgotten, so that nothing grows for ever. */
const kept = 500;

/** The window holds opaque tokens, never paths: it can only name files that a dialog gave it in this session. */
export function createGrants(): Grants {
  const paths = new Map<string, string>();
  return {
    grant: (path) => {
      const token = randomUUID();
      paths.set(token, path);
      const oldest = paths.keys().next().value;
      if (paths.size > kept && oldest !== undefined) paths.delete(oldest);
      return { token, name: basename(path) };
    },
    pathOf: (token) => paths.get(token) ?? null,
  };
}
