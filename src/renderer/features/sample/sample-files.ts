import type { Locale } from '@shared/preferences';
import type { SampleFiles } from '@shared/sample/plan-sample';

/** The files of `resources/sample`, in chunks of their own: nothing of them is read before somebody asks for the sample. */
const files = import.meta.glob<string>('../../../../resources/sample/*/*.csv', { query: '?raw', import: 'default' });

export async function readSampleFiles(locale: Locale): Promise<SampleFiles> {
  const read = async (name: keyof SampleFiles) => {
    const load = files[`../../../../resources/sample/${locale}/${name}.csv`];
    if (!load) throw new Error(`The sample has no ${locale}/${name}.csv`);
    return load();
  };
  const [accounts, offers, opportunities, contacts, lines] = await Promise.all([
    read('accounts'),
    read('offers'),
    read('opportunities'),
    read('contacts'),
    read('lines'),
  ]);
  return { accounts, offers, opportunities, contacts, lines };
}
