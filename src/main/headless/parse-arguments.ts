import type { Edition } from '@shared/documents/kinds';
import { type DocumentKind, documentKinds, kinds } from '@shared/documents/kinds';
import { type Locale, locales } from '@shared/preferences';

/** The switch behind which the arguments of a headless command stand. */
export const headlessSwitch = '--keyfolio-command';

export type HeadlessCommand =
  | { do: 'validate'; input: string }
  | { do: 'export'; input: string; out: string; document: DocumentKind; edition: Edition; language: Locale; account: string | null }
  /** Wrong usage: what is wrong with it. */
  | { do: 'usage'; problem: UsageProblem };

export type UsageProblem =
  | { key: 'noCommand' | 'noInput' | 'noOut' }
  | { key: 'unknownCommand' | 'unknownOption' | 'noValue' | 'extraInput'; what: string }
  | { key: 'wrongValue'; what: string; values: string };

const usage = (problem: UsageProblem): HeadlessCommand => ({ do: 'usage', problem });
const options = ['document', 'edition', 'language', 'out', 'account'] as const;
type Option = (typeof options)[number];
const isOption = (name: string): name is Option => (options as readonly string[]).includes(name);

/** The arguments of a headless command among those of the process; null for a start with a window. */
export function headlessArguments(argv: readonly string[]): string[] | null {
  const at = argv.indexOf(headlessSwitch);
  return at === -1 ? null : argv.slice(at + 1);
}

/**
 * Reads `export INPUT --document qbr --edition client --language fr --out FILE [--account NAME]` or `validate INPUT`.
 * `--name=value` is the same as `--name value`.
 */
export function parseArguments(args: readonly string[]): HeadlessCommand {
  const [command, ...rest] = args;
  if (command === undefined) return usage({ key: 'noCommand' });
  if (command !== 'export' && command !== 'validate') return usage({ key: 'unknownCommand', what: command });
  const read = readOptions(rest, command === 'export');
  if ('problem' in read) return usage(read.problem);
  const { inputs, values } = read;
  const [input, extra] = inputs;
  if (input === undefined) return usage({ key: 'noInput' });
  if (extra !== undefined) return usage({ key: 'extraInput', what: extra });
  if (command === 'validate') return { do: 'validate', input };

  const { document = 'account-plan', language = 'en', out, account = null } = values;
  const knownDocument = documentKinds.find((each) => each === document);
  if (!knownDocument) return usage({ key: 'wrongValue', what: 'document', values: documentKinds.join(', ') });
  const { editions } = kinds[knownDocument];
  const edition = values.edition ?? editions[0];
  const knownEdition = editions.find((each) => each === edition);
  if (!knownEdition) return usage({ key: 'wrongValue', what: 'edition', values: editions.join(', ') });
  const knownLanguage = locales.find((each) => each === language);
  if (!knownLanguage) return usage({ key: 'wrongValue', what: 'language', values: locales.join(', ') });
  if (!out) return usage({ key: 'noOut' });
  return { do: 'export', input, out, document: knownDocument, edition: knownEdition, language: knownLanguage, account };
}

function readOptions(args: readonly string[], takesOptions: boolean) {
  const values: Partial<Record<Option, string>> = {};
  const inputs: string[] = [];
  const waiting = [...args];
  for (let argument = waiting.shift(); argument !== undefined; argument = waiting.shift()) {
    if (!argument.startsWith('--')) {
      inputs.push(argument);
      continue;
    }
    const [name = '', ...given] = argument.slice(2).split('=');
    if (!takesOptions || !isOption(name)) return { problem: { key: 'unknownOption' as const, what: argument } };
    const value = given.length > 0 ? given.join('=') : waiting.shift();
    if (value === undefined || value === '') return { problem: { key: 'noValue' as const, what: argument } };
    values[name] = value;
  }
  return { inputs, values };
}
