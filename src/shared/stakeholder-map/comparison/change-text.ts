import type { Translate } from '../../i18n/translator';
import type { MapChange, Post } from './compare';

type Words = { t: Translate; date: (day: string) => string };

/** What changed about somebody, without their name: "Neutral → Supporter"; of a note or a group, what is written. */
export function changeDetail(change: MapChange, { t, date }: Words): string {
  switch (change.kind) {
    case 'came':
      return change.title;
    case 'left':
      return change.leftOn ? t('stakeholders:card.left', { date: date(change.leftOn) }) : t('comparison:offMap');
    case 'moved':
      return postChanges(change.from, change.to, t).join(' · ');
    case 'stance': {
      const word = (value: typeof change.from) => {
        if (value === null) return t('comparison:notKnown');
        return change.field === 'support' ? t(`model:support.${value as 'mentor'}`) : t(`model:buyingRole.${value as 'user'}`);
      };
      return `${word(change.from)} → ${word(change.to)}`;
    }
    case 'written':
      if (change.from === null) return t('comparison:added', { text: change.to ?? '' });
      return change.to === null ? t('comparison:removed', { text: change.from }) : `${change.from} → ${change.to}`;
  }
}

/** What of a post is another: title, unit, manager, each from what it was to what it is. */
function postChanges(from: Post, to: Post, t: Translate): string[] {
  const change = (a: string | null, b: string | null) =>
    a === b ? [] : [`${a || t('comparison:nothing')} → ${b || t('comparison:nothing')}`];
  const manager = from.manager === to.manager ? [] : [t('comparison:reportsTo', { change: change(from.manager, to.manager).join('') })];
  const all = [...change(from.title, to.title), ...change(from.unit, to.unit), ...manager];
  // Another seat of the same name above them.
  return all.length > 0 ? all : [t('comparison:otherManager')];
}
