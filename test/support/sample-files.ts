import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { gatherSample, type SampleSource, type SampleTables } from '@shared/sample/sample-source';

const folder = resolve(import.meta.dirname, '../../resources/sample');

/** The bundled sample's files, as they are on the disk. */
export const sampleSource = (): SampleSource =>
  gatherSample(
    Object.fromEntries(
      readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((path) => path.endsWith('.json'))
        .map((path) => [path.replaceAll('\\', '/'), JSON.parse(readFileSync(resolve(folder, path), 'utf8')) as SampleTables]),
    ),
  );
