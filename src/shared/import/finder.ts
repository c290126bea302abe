import { NameIndex } from './names';
import type { Row } from './row-reader';
import { type ImportWork, type Reason, Tally } from './work';

/**
 * Finds the records that rows name, and remembers those that are made for them. What it took a name for, and what was made, is said
 * once per name with the number of rows.
 */
export class Finder<T extends { id: string; name: string }> {
  private readonly index: NameIndex<T>;
  private readonly alike = new Tally();
  private readonly named = new Tally();
  private readonly made = new Set<string>();

  /** @param word the parameter by which the sentence of `alike` names the record that was found */
  constructor(
    records: readonly T[],
    private readonly word: 'account' | 'offer',
  ) {
    this.index = new NameIndex(records);
  }

  find(row: Row, name: string): T | undefined {
    const match = this.index.find(name);
    if (match?.sure === 'alike') this.alike.add(name, row, { name, [this.word]: match.record.name });
    if (match && this.made.has(match.record.id)) this.missed(row, match.record.name);
    return match?.record;
  }

  /** A record that is made because nobody knew this name. */
  add(row: Row, record: T): T {
    this.index.add(record);
    this.made.add(record.id);
    this.missed(row, record.name);
    return record;
  }

  /** A name that nobody knows. */
  missed(row: Row, name: string): void {
    this.named.add(name, row, { name });
  }

  report(work: ImportWork, reasons: { alike: Reason; missed: Reason }): void {
    this.alike.say(work, reasons.alike);
    this.named.say(work, reasons.missed);
  }
}
