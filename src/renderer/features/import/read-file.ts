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
    if (wishes.encoding) return await readAs(file, new TextDecoder(wishes.encoding), wishes.delimiter, onProgress);
    const { encoding } = nature;
    // A byte order mark is a promise: bytes that break it are single faults, not another encoding.
    const fatal = encoding === 'utf-8' && start[0] !== 0xef;
    try {
      return await readAs(file, new TextDecoder(encoding, { fatal }), wishes.delimiter, onProgress);
    } catch (error) {
      // The start was plain ASCII and only later came a byte that no UTF-8 has.
      if (!(error instanceof TypeError)) throw error;
      return await readAs(file, new TextDecoder('windows-1252'), wishes.delimiter, onProgress);
    }
  } catch (error) {
    return fail('import-unreadable', { name: file.name }, String(error));
  }
}

/** Throws a `TypeError` when a fatal decoder meets bytes that its encoding does not have. */
async function readAs(
  file: File,
  decoder: TextDecoder,
  wished: Delimiter | null,
  onProgress: (fraction: number) => void,
): Promise<Result<ReadFile>> {
  const rows: Row[] = [];
  let reader: RowReader | null = null;
  let delimiter: Delimiter = wished ?? ',';
  for (let at = 0; at < file.size; at += pieceSize) {
    const bytes = await file.slice(at, at + pieceSize).arrayBuffer();
    const last = at + pieceSize >= file.size;
    const text = decoder.decode(bytes, { stream: !last });
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
  const table = tableOf([...rows, ...(rest?.value ?? [])], delimiter);
  return table.ok ? ok({ ...table.value, encoding: decoder.encoding as Encoding }) : table;
}
