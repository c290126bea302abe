import { fail, ok, type Result } from '@shared/result';
import { showError } from '@/ui/toast';

/** Contacts of a whole company are not more; a larger file is not a list of people. */
const mostBytes = 20_000_000;

/** The text of a file of contacts, in whatever encoding it was saved; why not, when it is no text. */
async function readPeopleFile(file: File): Promise<Result<string>> {
  try {
    if (file.size > mostBytes) return fail('import-binary', { name: file.name });
    const bytes = new Uint8Array(await file.arrayBuffer());
    // What tells encodings apart is large, and most lists are pasted.
    const { natureOf } = await import('@shared/import/encoding');
    const nature = natureOf(bytes, true);
    if (nature.nature !== 'text') return fail(nature.nature === 'workbook' ? 'import-workbook' : 'import-binary', { name: file.name });
    return ok(new TextDecoder(nature.encoding).decode(bytes));
  } catch (error) {
    return fail('import-unreadable', { name: file.name }, String(error));
  }
}

/** The texts of several such files, one below the other; those that cannot be read are said and left out. */
export async function readPeopleFiles(files: readonly File[]): Promise<string> {
  const read = await Promise.all(files.map(readPeopleFile));
  for (const one of read) if (!one.ok) showError(one.error);
  return read.flatMap((one) => (one.ok && one.value.trim() !== '' ? [one.value] : [])).join('\n');
}
