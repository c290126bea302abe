import { gapOf, type Levels, levelOf, rankOf } from '../../domain/relationship-levels';
import type { Translate } from '../../i18n/translator';

/** Levels as numbers, as cells show them and a spreadsheet takes them: "1 → 3", "→ 3", "2"; nothing for what is not known. */
export function levelText({ current, target }: Levels): string {
  const now = current === null ? '' : String(rankOf(current));
  return target === null ? now : `${now} → ${rankOf(target)}`.trimStart();
}

const pattern = /^\s*([0-4])?\s*(?:(?:→|->|>)\s*([0-4]))?\s*$/;

/** Reads what `levelText` writes, also with `->` or `>` for the arrow; null for anything else. */
export function readLevels(text: string): Levels | null {
  const found = pattern.exec(text);
  if (!found) return null;
  const read = (digit: string | undefined) => (digit === undefined ? null : (levelOf(Number(digit)) ?? null));
  return { current: read(found[1]), target: read(found[2]) };
}

/** Cells as a spreadsheet copies them: rows by line, columns by tab. */
export const cellsText = (cells: readonly (readonly Levels[])[]): string => cells.map((row) => row.map(levelText).join('\t')).join('\n');

/** Reads cells from a spreadsheet; null when one of them is no level. */
export function readCells(text: string): Levels[][] | null {
  const rows = text
    .replace(/\r?\n$/, '')
    .split(/\r?\n/)
    .map((line) => line.split('\t').map(readLevels));
  const whole = rows.map((row) => row.filter((cell) => cell !== null));
  return rows.some((row, index) => row.length !== whole[index]?.length) ? null : whole;
}

/** A relationship in words: "Vendor, target Problem solver, 2 levels missing". */
export function levelsInWords(levels: Levels, t: Translate): string {
  const { current, target } = levels;
  const now = current === null ? t('coverage:notKnown') : t(`model:relationship.${current}`);
  if (target === null) return now;
  const missing = gapOf(levels);
  const wanted = t('coverage:wanted', { now, target: t(`model:relationship.${target}`) });
  return missing > 0 ? `${wanted}, ${t('coverage:missing', { count: missing })}` : wanted;
}
