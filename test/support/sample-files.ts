import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Locale } from '@shared/preferences';
import type { SampleFiles } from '@shared/sample/plan-sample';

/** The bundled sample's files, as they are on the disk. */
export function sampleFiles(locale: Locale): SampleFiles {
  const read = (name: string) => readFileSync(resolve(import.meta.dirname, '../../resources/sample', locale, `${name}.csv`), 'utf8');
  return {
    accounts: read('accounts'),
    offers: read('offers'),
    opportunities: read('opportunities'),
    contacts: read('contacts'),
    lines: read('lines'),
  };
}
