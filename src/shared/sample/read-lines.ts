import Papa from 'papaparse';
import type { Translate } from '../i18n/translator';
import { type Line, lineKinds } from '../model/line';

/** A line of the sample between two people, by their names. */
export type SampleLine = Pick<Line, 'kind' | 'strength' | 'assessment' | 'note'> & { account: string; from: string; to: string };

/**
 * Reads the sample's own `lines.csv`: account, from, to, kind, strength, assessment, note. A CRM has no such file, so the import knows
 * none; everything else of the sample goes through the import.
 * @param t speaks the language of the file: kinds and assessments are written in its words
 */
export function readLines(text: string, t: Translate): SampleLine[] {
  const { data } = Papa.parse<string[]>(text.replace(/^\ufeff/, ''), { skipEmptyLines: true });
  return data.slice(1).map(([account = '', from = '', to = '', kind, strength, assessment, note = '']) => ({
    account,
    from,
    to,
    kind: lineKinds.find((candidate) => t(`model:lineKind.${candidate}`) === kind) ?? 'influences',
    strength: Number(strength),
    assessment: assessment === t('model:assessment.confirmed') ? 'confirmed' : 'assumed',
    note,
  }));
}
