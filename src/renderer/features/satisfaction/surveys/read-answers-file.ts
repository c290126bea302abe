import { fail, type Result } from '@shared/result';

/** More answers than one account gives. */
const mostBytes = 10_000_000;

/** A file of answers, CSV or Excel, as a block to look over; why not, when it is neither. */
export async function readAnswersFile(file: File): Promise<Result<string>> {
  try {
    if (file.size > mostBytes) return fail('import-binary', { name: file.name });
    const bytes = new Uint8Array(await file.arrayBuffer());
    // What reads files is large, and most answers are pasted.
    const { answersBlock } = await import('@shared/satisfaction/answers-file');
    return answersBlock(bytes, file.name);
  } catch (error) {
    return fail('import-unreadable', { name: file.name }, String(error));
  }
}
