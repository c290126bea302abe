import { type Delimiter, detectDelimiter } from '@shared/import/delimiter';
import { type Encoding, natureOf } from '@shared/import/encoding';
import { type ReadTable, tableOf } from '@shared/import/read-table';
import { type Row, RowReader } from '@shared/import/row-reader';
import { fail, ok, type Result } from '@shared/result';

const startSize = 64 * 1024;
const pieceSize = 1024 * 1024;

export type ReadFile = ReadTable & { encoding: Encoding };
type Wishes = { encoding: Encoding | null; delimiter: Delimiter | null };

/** Reads a file piece by piece, so that a large one never stands in memory as a whole text. What is not wished is detected. */
export async function readFile(file: File, wishes: Wishes, onProgress: (fraction: number) => void): Promise<Result<ReadFile>> {
  try {
    const start = new Uint8Array(await file.slice(0, startSize).arrayBuffer());
    if (start.length === 0) return fail('import-empty');
    const nature = natureOf(start, file.size <= startSize);
    if (nature.nature !== 'text') return fail(nature.nature === 'workbook' ? 'import-workbook' : 'import-binary', { name: file.name });
    const encoding = wishes.encoding ?? nature.encoding;
    const read = await readAs(file, encoding, wishes.delimiter, onProgress);
    // The start was plain ASCII and only later came a byte that no UTF-8 has.
    if (wishes.encoding === null && encoding === 'utf-8' && read.ok && read.value === 'not-utf-8') {
      return whole(await readAs(file, 'windows-1252', wishes.delimiter, onProgress), 'windows-1252');
    }
    return whole(read, encoding);
  } catch (error) {
    return fail('import-unreadable', { name: file.name }, String(error));
  }
}

function whole(read: Result<ReadTable | 'not-utf-8'>, encoding: Encoding): Result<ReadFile> {
  if (!read.ok) return read;
  return read.value === 'not-utf-8' ? fail('unexpected', undefined, 'not UTF-8') : ok({ ...read.value, encoding });
}

async function readAs(
  file: File,
  encoding: Encoding,
  wished: Delimiter | null,
  onProgress: (fraction: number) => void,
): Promise<Result<ReadTable | 'not-utf-8'>> {
  const decoder = new TextDecoder(encoding);
  const rows: Row[] = [];
  let reader: RowReader | null = null;
  let delimiter: Delimiter = wished ?? ',';
  for (let at = 0; at < file.size; at += pieceSize) {
    const bytes = await file.slice(at, at + pieceSize).arrayBuffer();
    const last = at + pieceSize >= file.size;
    const text = decoder.decode(bytes, { stream: !last });
    if (encoding === 'utf-8' && text.includes('\ufffd')) return ok('not-utf-8');
    if (!reader) {
      delimiter = wished ?? detectDelimiter(text.replace(/\r\n?/g, '\n'));
      reader = new RowReader(delimiter);
    }
    const found = reader.feed(text);
    if (!found.ok) return found;
    for (const row of found.value) rows.push(row);
    onProgress(Math.min((at + pieceSize) / file.size, 1));
  }
  const rest = reader?.end();
  if (rest && !rest.ok) return rest;
  return tableOf([...rows, ...(rest?.value ?? [])], delimiter);
}
