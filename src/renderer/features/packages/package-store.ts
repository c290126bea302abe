import { jsonEqual } from '@shared/model/json-equal';
import { comparePackage } from '@shared/package/compare';
import { newest, type RecordDifference, type Side } from '@shared/package/difference';
import type { PackageContent } from '@shared/package/format';
import type { Portfolio } from '@shared/package/make-content';
import { type Choices, choiceKey, type Merge, mergePackage } from '@shared/package/merge';
import { type AppError, fail, type Result } from '@shared/result';
import { create } from 'zustand';
import { commit } from '@/persistence/commit';
import { loadPortfolio } from '@/persistence/queries/portfolio';
import { keyfolio } from '@/platform/bridge';
import { wantPageFocus } from '@/ui/page-focus';
import { runWorker } from './run-worker';

/** A package beside what is here. */
export type Comparison = {
  content: PackageContent;
  store: Portfolio;
  differences: readonly RecordDifference[];
  choices: Choices;
};

export type PackageStep =
  | { step: 'choose' }
  | { step: 'reading' }
  /** It asks for a passphrase; `error` says that the last one did not open it. */
  | { step: 'locked'; bytes: Uint8Array }
  | ({ step: 'compare' } & Comparison)
  | { step: 'saving'; fraction: number | null };

type PackageState = {
  at: PackageStep;
  fileName: string;
  error: AppError | null;
};
export const usePackage = create<PackageState>(() => ({ at: { step: 'choose' }, fileName: '', error: null }));

/** A file that is read while another is chosen is left alone. */
let latest = 0;

function go(at: PackageStep, error: AppError | null = null): void {
  if (at.step !== usePackage.getState().at.step) wantPageFocus();
  usePackage.setState({ at, error });
}

/** Back to the choice of a file. */
export function leavePackage(error: AppError | null = null): void {
  latest += 1;
  go({ step: 'choose' }, error);
}

/** Reads a package and compares it with what is here; nothing is written. */
async function read(fileName: string, load: () => Promise<Result<Uint8Array>>): Promise<void> {
  latest += 1;
  const mine = latest;
  usePackage.setState({ at: { step: 'reading' }, fileName, error: null });
  const bytes = await load();
  if (latest !== mine) return;
  if (bytes.ok) await open(bytes.value, null, mine);
  else leavePackage(bytes.error);
}

/** Tries a passphrase on the package that asks for one. */
export async function unlock(passphrase: string): Promise<void> {
  const { at } = usePackage.getState();
  if (at.step !== 'locked') return;
  usePackage.setState({ at: { step: 'reading' }, error: null });
  await open(at.bytes, passphrase, latest);
}

async function open(bytes: Uint8Array, passphrase: string | null, mine: number): Promise<void> {
  const found = await compare(bytes, passphrase).catch((cause: unknown) => fail('unexpected', undefined, String(cause)));
  if (latest !== mine) return;
  if (found.ok) go({ step: 'compare', ...found.value });
  else if (found.error.code === 'package-locked') go({ step: 'locked', bytes });
  else if (found.error.code === 'package-passphrase') go({ step: 'locked', bytes }, found.error);
  else leavePackage(found.error);
}

async function compare(bytes: Uint8Array, passphrase: string | null): Promise<Result<Comparison>> {
  const content = await runWorker({ do: 'read', bytes, passphrase });
  return content.ok ? { ok: true, value: await beside(content.value, {}) } : content;
}

async function beside(content: PackageContent, choices: Choices): Promise<Comparison> {
  const store = await loadPortfolio();
  return { content, store, choices, differences: comparePackage(content, store) };
}

/** A package that the user dropped. */
export const readDropped = (file: File): Promise<void> =>
  read(file.name, () =>
    file.arrayBuffer().then(
      (buffer) => ({ ok: true, value: new Uint8Array(buffer) }) as const,
      (cause: unknown) => fail('package-unreadable', { name: file.name }, String(cause)),
    ),
  );

/** A package that was chosen in the system's dialog, or that the system gave. */
export const readGranted = ({ token, name }: { token: string; name: string }): Promise<void> =>
  read(name, () => keyfolio.invoke['packages:read']({ token }));

/** The system's dialog, then the package it names. */
export async function choosePackage(): Promise<void> {
  const chosen = await keyfolio.invoke['packages:choose']();
  if (!chosen.ok) leavePackage(chosen.error);
  else if (chosen.value.status === 'chosen') await readGranted(chosen.value.file);
}

export function chooseSide(keys: readonly string[], side: Side): void {
  const { at } = usePackage.getState();
  if (at.step !== 'compare') return;
  const chosen = Object.fromEntries(keys.map((key) => [key, side]));
  usePackage.setState({ at: { ...at, choices: { ...at.choices, ...chosen } } });
}

const isConflict = ({ status }: RecordDifference) => status === 'deleted-there-conflict' || status === 'deleted-here-conflict';

/** One answer to every conflict: a side, or the newest of each. */
export function chooseAll(answer: Side | 'newest'): void {
  const { at } = usePackage.getState();
  if (at.step !== 'compare') return;
  const choices = at.differences.flatMap((difference): [string, Side][] => {
    const pick = (here: string | null, there: string | null) => (answer === 'newest' ? newest(here, there) : answer);
    if (isConflict(difference)) return [[choiceKey(difference), answer === 'newest' ? difference.usual : answer]];
    return difference.fields
      .filter(({ status }) => status === 'conflict')
      .map(({ field, here, there }) => [choiceKey(difference, field), pick(here.at, there.at)]);
  });
  usePackage.setState({ at: { ...at, choices: Object.fromEntries(choices) } });
}

/** What the package does with the choices as they are. */
export const mergeOf = ({ content, store, differences, choices }: Comparison): Merge =>
  mergePackage(differences, { store, packageTimes: content.times, choices, now: new Date().toISOString() });

/** `records`: how many changed; 0 when conflicts were settled for what is here. */
export type Opened = { commitId: string; records: number };

/**
 * Brings the package in as one commit. When the portfolio changed since it was compared, the new comparison is shown instead
 * and nothing is written.
 */
export async function bringIn(): Promise<Result<Opened | 'look-again'>> {
  const { at, fileName } = usePackage.getState();
  if (at.step !== 'compare') return fail('unexpected');
  const now = await beside(at.content, at.choices);
  if (!jsonEqual(now.differences, at.differences)) {
    go({ step: 'compare', ...now });
    return { ok: true, value: 'look-again' };
  }
  const { mutations, merged } = mergeOf(now);
  go({ step: 'saving', fraction: null });
  const { scope } = at.content.head;
  const saved = await commit({ key: 'openPackage', params: { name: fileName } }, mutations, {
    accountId: scope.kind === 'account' ? scope.accountId : null,
    merged,
    onProgress: (fraction) => usePackage.getState().at.step === 'saving' && go({ step: 'saving', fraction }),
  });
  if (!saved.ok) {
    go({ step: 'compare', ...now }, saved.error);
    return saved;
  }
  leavePackage();
  return { ok: true, value: { commitId: saved.value.id, records: saved.value.changes.length } };
}
