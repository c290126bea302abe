import { lowerFirst } from '../../documents/inline';
import type { Translate } from '../../i18n/translator';
import type { CalendarDate } from '../../model/fields';
import type { BuyingRole, Support } from '../../model/person';
import type { Concerned, Finding } from './finding';

/** How the reader's language writes what a finding holds. */
export type FindingWords = {
  readonly t: Translate;
  readonly date: (day: CalendarDate) => string;
  readonly percent: (share: number) => string;
};

/** What a finding is, in two or three words, and why. */
export type FindingText = { readonly head: string; readonly reason: string };

/** Names a sentence holds before it says "and 5 others". */
const mostNames = 4;

/** "Claire Martin, Hugo Petit and 3 others". */
export function namesText(names: readonly string[], t: Translate): string {
  const rest = names.length - mostNames;
  // "And 1 other" is no shorter than the name.
  if (rest <= 1) return names.join(', ');
  return t('analysis:andOthers', { names: names.slice(0, mostNames).join(', '), count: rest });
}

const namesOf = (people: readonly Concerned[], t: Translate): string =>
  namesText(
    people.map(({ name }) => name),
    t,
  );
/** "Nathalie Brandt, CIO". */
const who = (person: Concerned | undefined): string => [person?.name, person?.title].filter(Boolean).join(', ');

/** The words of a finding, the same on screen and wherever else it is told. */
export const findingText = (finding: Finding, words: FindingWords): FindingText => ({
  head: words.t(`analysis:head.${finding.kind}`),
  reason: reasonOf(finding, words),
});

type Planned = Extract<Finding, { kind: 'key-player-against' }>['params']['planned'];

function plannedText(planned: Planned, { t, date }: Pick<FindingWords, 't' | 'date'>): string[] {
  if (planned === undefined) return [];
  if (planned === null) return [t('analysis:reason.nothing-planned')];
  const { title, dueOn } = planned;
  return [dueOn === null ? t('analysis:reason.planned', { title }) : t('analysis:reason.planned-by', { title, day: date(dueOn) })];
}

function reasonOf(finding: Finding, { t, date, percent }: FindingWords): string {
  const { concerned } = finding;
  const role = (value: BuyingRole) => lowerFirst(t(`model:buyingRole.${value}`));
  const support = (value: Support) => lowerFirst(t(`model:support.${value}`));
  switch (finding.kind) {
    case 'no-one':
      return t('analysis:reason.no-one');
    case 'no-decision-maker':
    case 'no-champion':
    case 'no-evaluator':
      return t(`analysis:reason.${finding.kind}`, { count: finding.params.people });
    case 'single-threaded': {
      const { count, basis } = finding.params;
      if (count === 0) return t('analysis:reason.nobody-engaged');
      return t(`analysis:reason.few-${basis}`, { count, names: namesOf(concerned, t) });
    }
    case 'key-player-against':
      return [
        t('analysis:reason.key-player-against', {
          who: who(concerned[0]),
          role: finding.params.role === null ? t('analysis:keyPlayer') : role(finding.params.role),
          support: support(finding.params.support),
        }),
        ...plannedText(finding.params.planned, { t, date }),
      ].join(' ');
    case 'key-player-unowned':
      return t('analysis:reason.key-player-unowned', { count: concerned.length, names: namesOf(concerned, t) });
    case 'one-owner':
      return t('analysis:reason.one-owner', { member: finding.params.member, names: namesOf(concerned, t) });
    case 'opponent-influences': {
      const { through, assumed, ...params } = finding.params;
      const told = {
        who: who(concerned[0]),
        target: concerned.at(-1)?.name ?? '',
        role: role(params.role),
        support: support(params.support),
      };
      const sentence =
        through.length === 0
          ? t('analysis:reason.opponent-influences', told)
          : t('analysis:reason.opponent-influences-through', { ...told, through: through.join(', ') });
      return assumed ? `${sentence} ${t('analysis:reason.assumedWay')}` : sentence;
    }
    case 'unit-unknown':
      return t('analysis:reason.unit-unknown', finding.params);
    case 'unit-without-contact': {
      const { unit, people } = finding.params;
      return t('analysis:reason.unit-without-contact', { unit, count: people, names: namesOf(concerned, t) });
    }
    case 'no-executive-pairing':
      return t(`analysis:reason.pairing-${finding.params.missing}`);
    case 'stale-assessment': {
      const { oldest, days, limit } = finding.params;
      const names = namesOf(concerned, t);
      return t('analysis:reason.stale-assessment', { count: concerned.length, names, oldest: date(oldest), days, limit });
    }
    case 'champion-silent': {
      const { last, days, limit } = finding.params;
      return t('analysis:reason.champion-silent', { who: who(concerned[0]), last: date(last), days, limit });
    }
    case 'bridge': {
      const sentence = t('analysis:reason.bridge', { who: who(concerned[0]), share: percent(finding.params.share) });
      const { parts } = finding.params;
      return parts <= 1 ? sentence : `${sentence} ${t('analysis:reason.bridge-parts', { count: parts })}`;
    }
    case 'most-looked-to':
      return t('analysis:reason.most-looked-to', { count: finding.params.lines, who: who(concerned[0]) });
  }
}
