import { writeSync } from 'node:fs';
import { basename, extname, resolve } from 'node:path';
import type { ComposeOptions } from '@shared/documents/context';
import type { Translate } from '@shared/i18n/translator';
import type { Plan } from '@shared/model/plan';
import { openPackage } from '@shared/package/open-package';
import { planOf } from '@shared/package/plan-of';
import { type AppError, ok, type Result } from '@shared/result';
import { clockNow } from '../documents/clock';
import { printPaper } from '../documents/print-paper';
import { startTaskProcess } from '../documents/task-process';
import { writeAtomically } from '../files/atomic-write';
import { readPackageFile } from '../packages/read-file';
import { parseArguments, type UsageProblem } from './parse-arguments';

/** What the process ends with: 0 done, 1 the command could not be carried out, 2 it was not understood. */
export type ExitCode = 0 | 1 | 2;

const err = (line: string) => void writeSync(process.stderr.fd, `${line}\n`);
const out = (line: string) => void writeSync(process.stdout.fd, `${line}\n`);

/**
 * Carries out one command without a window: the same reading, composing and writing as with one. What was made goes to the
 * standard output, what went wrong to the standard error.
 */
export async function runCommand(args: readonly string[], t: Translate): Promise<ExitCode> {
  const command = parseArguments(args);
  if (command.do === 'usage') {
    err(usageText(t, command.problem));
    err(t('native:headless.usage'));
    return 2;
  }
  const refuse = (error: AppError): ExitCode => {
    err(`${basename(command.input)}: ${t(`errors:${error.code}`, error.params ?? {})}`);
    if (error.detail) err(`  ${error.detail}`);
    if (error.code === 'package-locked') err(`  ${t('native:headless.passphrase')}`);
    return 1;
  };
  const bytes = await readPackageFile(resolve(command.input));
  if (!bytes.ok) return refuse(bytes.error);
  const content = await openPackage(bytes.value, takePassphrase(), crypto);
  if (!content.ok) return refuse(content.error);
  if (command.do === 'validate') {
    const records = Object.values(content.value.records).reduce((sum, list) => sum + list.length, 0);
    const accounts = (content.value.records.accounts ?? []).map(({ name }) => String(name)).join(', ');
    out(t('native:headless.valid', { name: basename(command.input), count: records, accounts }));
    return 0;
  }
  const plan = planOf(content.value, command.account);
  if (!plan.ok) return refuse(plan.error);
  const { document: kind, edition, language } = command;
  const chosen = { kind, edition, locale: language, paper: 'a4', mapId: null, subjectId: null, sections: null, sayGaps: true } as const;
  const path = resolve(command.out);
  const made = await makeDocument(plan.value, { ...chosen, clock: clockNow() }, extname(path).toLowerCase() === '.pdf');
  if (!made.ok) return refuse(made.error);
  const written: Result<void> = await writeAtomically(path, made.value);
  if (!written.ok) return refuse(written.error);
  out(path);
  return 0;
}

/** The bytes of a Word document, or of its PDF. */
async function makeDocument(plan: Plan, options: ComposeOptions, pdf: boolean): Promise<Result<Uint8Array>> {
  const { signal } = new AbortController();
  const kind = pdf ? 'paper' : 'document';
  const documents = startTaskProcess(kind, signal);
  const built = await documents.run({ kind, plan, options });
  documents.end();
  if (!built.ok) return built;
  const nothing = new Uint8Array();
  if (!pdf || built.value === null) return ok(built.value?.bytes ?? nothing);
  const printed = await printPaper(built.value, options, signal);
  return printed.ok ? ok(printed.value ?? nothing) : printed;
}

/** Not an argument, which every user of the machine can list. Taken out, so that no process that is started here is given it. */
function takePassphrase(): string | null {
  const given = process.env.KEYFOLIO_PASSPHRASE;
  delete process.env.KEYFOLIO_PASSPHRASE;
  return given ? given : null;
}

function usageText(t: Translate, problem: UsageProblem): string {
  if (problem.key === 'wrongValue') return t('native:headless.wrongValue', { what: problem.what, values: problem.values });
  if ('what' in problem) return t(`native:headless.${problem.key}`, { what: problem.what });
  return t(`native:headless.${problem.key}`);
}
