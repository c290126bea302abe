import { largestTemplate } from '@shared/documents/template/largest-template';
import type { DocumentTemplate } from '@shared/model/document-template';
import { fail, type Result } from '@shared/result';

/** What reads it is loaded with the first template; a file too large is refused before it is read. */
export async function readTemplateFile(file: File): Promise<Result<DocumentTemplate>> {
  const { name } = file;
  if (file.size > largestTemplate) return fail('template-too-large', { name });
  try {
    const { readTemplate } = await import('@shared/documents/template/read-template');
    return readTemplate(new Uint8Array(await file.arrayBuffer()), name);
  } catch (error) {
    return fail('template-damaged', { name }, String(error));
  }
}
