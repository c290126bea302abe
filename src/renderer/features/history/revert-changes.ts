import { fieldLabel, followers, nounOf } from '@shared/history/describe-change';
import { recordName } from '@shared/history/record-name';
import { type ChangedSince, neededForRevert, planRevert, type RevertPlan, type RevertRefusal } from '@shared/history/revert';
import { valueText, type Words } from '@shared/history/value-text';
import { catalogues } from '@shared/i18n/catalogues';
import { formatNumber } from '@shared/i18n/format';
import type { ChangeLabel, RecordChange } from '@shared/model/changes';
import { fieldKind } from '@shared/model/field-kind';
import type { TableName } from '@shared/model/table-names';
import { type HistoryCommit, readWholeCommit } from '@/persistence/queries/history';
import { readNames, readRecords } from '@/persistence/queries/history-names';
import { saveWithUndo } from '@/stores/save';

/** Fields that were changed again and are named in the message; more would not be read. */
const namedFields = 3;

/**
 * Takes back changes of a commit as a new commit, whatever came after; the message offers to undo that.
 * @returns why not, in the user's language; null when it is done, or a message of its own says why not
 */
export async function revertChanges(
  commit: HistoryCommit,
  changes: readonly RecordChange[],
  accountId: string | null,
  { t, locale }: Omit<Words, 'lookup'>,
): Promise<string | null> {
  const whole = changes.some(({ after }) => !after) ? await readWholeCommit(commit.seq) : changes;
  const plan = planRevert(changes, whole, await readRecords(neededForRevert(changes, whole)));
  const pointed = plan.ok || plan.error.reason !== 'reference-gone' ? [] : [plan.error.target];
  const words: Words = { t, locale, lookup: await readNames(changes, pointed) };
  if (!plan.ok) return refusalText(plan.error, words);
  const { message, label } = wordsFor(changes, plan.value, words);
  await saveWithUndo(message, label, plan.value.mutations, { accountId });
  return null;
}

const nameIn = ({ t, lookup }: Words, table: TableName, id: string): string =>
  recordName(table, lookup(table, id), lookup) || nounOf(t, table);

function refusalText(refusal: RevertRefusal, words: Words): string {
  const { t } = words;
  if (refusal.reason === 'nothing') return t('history:refusal.nothing');
  const name = nameIn(words, refusal.table, refusal.id);
  if (refusal.reason === 'gone') return t('history:refusal.gone', { name });
  return t('history:refusal.reference-gone', { name, target: nameIn(words, refusal.target.table, refusal.target.id) });
}

/** What the message says and what undo will be called. */
function wordsFor(changes: readonly RecordChange[], plan: RevertPlan, words: Words): { message: string; label: ChangeLabel } {
  const { t, locale } = words;
  const [only, ...others] = changes;
  if (!only || others.length > 0) {
    const count = changes.length;
    const message = t('history:revertedMany', { count, formatted: formatNumber(locale, count) });
    return { message, label: { key: 'revertChanges', params: { count } } };
  }
  const { table, id } = only;
  const name = nameIn(words, table, id);
  if (!only.after) {
    const count = plan.restored - 1;
    const message =
      count > 0 ? t('history:restoredWith', { name, count, formatted: formatNumber(locale, count) }) : t('history:restored', { name });
    return { message, label: { key: 'restoreRecord', params: { name } } };
  }
  if (!only.before) return { message: t('history:removed', { name }), label: { key: 'revertCreation', params: { name } } };
  const lines = sinceLines(plan.changedSince, words);
  return {
    message: lines.length > 0 ? t('history:revertedSince', { name, lines: lines.join(', ') }) : t('history:reverted', { name }),
    label: labelFor(only, name),
  };
}

const sinceLines = (since: readonly ChangedSince[], words: Words): string[] =>
  since
    .filter(({ table, field }) => table !== 'placements' && !followers.has(field))
    .slice(0, namedFields)
    .map(({ table, field, now }) =>
      words.t('history:since', {
        field: fieldLabel(words.t, table, field),
        value: valueText(fieldKind(table, field), field, now, words) || words.t('history:nothing'),
      }),
    );

const labels: Record<string, Record<string, string> | undefined> = catalogues.en.model.field;

/** One field is named in the label; several, or one without words of its own, are not. */
function labelFor({ table, before, after }: RecordChange, name: string): ChangeLabel {
  const [field, ...more] = Object.keys({ ...before, ...after }).filter((one) => !followers.has(one));
  return field !== undefined && more.length === 0 && labels[table]?.[field]
    ? { key: 'revertField', params: { table, field, name } }
    : { key: 'revertRecord', params: { name } };
}
