import type { Action } from '../../model/risk';
import type { Finding } from './finding';
import { type FindingWords, findingText, namesText } from './finding-text';

/** What the fields of an action take at most. */
const longestTitle = 300;

export type FindingAction = Pick<Action, 'title' | 'note' | 'priority' | 'personId'>;

/**
 * What to do about a finding: a title to begin with, why as its note, and the person it is about, the first concerned. The same
 * finding gives the same title, so that an action that is under way can be told from it.
 */
export function actionFor(finding: Finding, words: FindingWords): FindingAction {
  const { t } = words;
  const { concerned, kind, params } = finding;
  const names = namesText(
    concerned.map(({ name }) => name),
    t,
  );
  const told = {
    who: concerned[0]?.name ?? '',
    target: concerned.at(-1)?.name ?? '',
    names,
    unit: 'unit' in params ? params.unit : '',
  };
  const { head, reason } = findingText(finding, words);
  return {
    title: [...t(`analysis:action.${kind}`, told)].slice(0, longestTitle).join(''),
    note: t('analysis:actionNote', { head, reason }),
    priority: finding.severity === 'critical' ? 'high' : 'normal',
    personId: concerned[0]?.personId ?? null,
  };
}
