import { realpath } from 'node:fs/promises';
import { join, sep } from 'node:path';

/**
 * The file below `root` that an address names, or null when it names none. Whatever the spelling (`..`, encoded
 * or doubly encoded, backslashes, a null byte, a symbolic link that leads out), nothing outside `root` is reached.
 * @param root an absolute folder
 * @param pathname the path of a parsed URL, still percent-encoded
 */
export async function containedFile(root: string, pathname: string): Promise<string | null> {
  const relative = decode(pathname);
  if (relative === null) return null;
  const segments = relative.split('/').filter((segment) => segment !== '');
  if (segments.some((segment) => segment === '.' || segment === '..' || /[\0\\:%]/.test(segment))) return null;
  try {
    const [realRoot, file] = await Promise.all([realpath(root), realpath(join(root, ...segments))]);
    return file.startsWith(realRoot + sep) ? file : null;
  } catch {
    return null;
  }
}

function decode(pathname: string): string | null {
  try {
    return decodeURIComponent(pathname);
  } catch {
    return null;
  }
}
