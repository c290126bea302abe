import type { Translate } from '../i18n/translator';
import type { Card } from './card';

/** What a screen reader says of a card: "Claire Martin, CIO, supporter, reports to Hugo Petit". */
export function spokenCard(card: Card, managerName: string | null, t: Translate): string {
  return [
    card.fullName,
    card.fullTitle,
    card.role,
    card.supportWord,
    card.assumed ? t('model:assessment.assumed') : null,
    card.stale,
    card.shade?.word === card.role ? null : (card.shade?.word ?? null),
    card.left,
    managerName === null ? null : t('stakeholders:card.reportsTo', { name: managerName }),
  ]
    .filter((part) => part !== null && part !== '')
    .join(', ');
}
