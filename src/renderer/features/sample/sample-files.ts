import { gatherSample, type SampleSource, type SampleTables } from '@shared/sample/sample-source';

const root = '../../../../resources/sample/';

/** The files of `resources/sample`, in chunks of their own: nothing of them is read before somebody asks for the sample. */
const files = import.meta.glob<SampleTables>('../../../../resources/sample/**/*.json', { import: 'default' });

export async function readSampleFiles(): Promise<SampleSource> {
  const read = Object.entries(files).map(async ([path, load]) => [path.slice(root.length), await load()] as const);
  return gatherSample(Object.fromEntries(await Promise.all(read)));
}
