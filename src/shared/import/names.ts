import { foldText } from '../fold-text';

const fold = (name: string) => foldText(name).replace(/\s+/g, ' ').trim();
/** Plus and hash are no punctuation in a name: "C++" is not "C#". */
const looseKey = (name: string) => foldText(name).replace(/[^\p{L}\p{N}+#]+/gu, '');

/** How sure a match is: `same` but for case, accents and spaces; `alike` but for spaces and punctuation within ("GTXPro", "GTX Pro"). */
export type Match<T> = { record: T; sure: 'same' | 'alike' };

/** Records by name. A name that several records are alike to is no match: a guess must be the only one. */
export class NameIndex<T extends { name: string }> {
  private readonly exact = new Map<string, T>();
  private readonly loose = new Map<string, T | null>();
  /** Names that were looked for already: a pipeline names the same account in hundreds of rows. */
  private readonly asked = new Map<string, Match<T> | undefined>();

  constructor(records: readonly T[]) {
    for (const record of records) this.add(record);
  }

  add(record: T): void {
    this.asked.clear();
    const key = fold(record.name);
    if (!this.exact.has(key)) this.exact.set(key, record);
    const loose = looseKey(record.name);
    if (loose === '') return;
    this.loose.set(loose, this.loose.has(loose) ? null : record);
  }

  find(name: string): Match<T> | undefined {
    if (this.asked.has(name)) return this.asked.get(name);
    const match = this.look(name);
    this.asked.set(name, match);
    return match;
  }

  private look(name: string): Match<T> | undefined {
    const same = this.exact.get(fold(name));
    if (same) return { record: same, sure: 'same' };
    const alike = this.loose.get(looseKey(name));
    return alike ? { record: alike, sure: 'alike' } : undefined;
  }
}
