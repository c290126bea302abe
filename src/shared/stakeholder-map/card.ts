import type { Contact, Contacts } from '../domain/contacts';
import { isKeyPlayer } from '../domain/stakeholders';
import type { Translate } from '../i18n/translator';
import type { BuyingRole, Person, Support } from '../model/person';
import type { Seat } from '../model/seat';
import { type Limits, standardLimits } from './analysis/thresholds';
import { isStale, type Overlay, type Shade, shadeOf } from './overlay';
import { ellipsise, wrapText } from './text-metrics';

/** How large a card is: influence, or the decision, seen at arm's length. */
export type CardSize = 'small' | 'medium' | 'large';

/** What a card is drawn with; sizes in CSS pixels at zoom 1. Canvas and drawing share them, so that they agree. */
export const cardMetrics = {
  small: { width: 184, height: 80, name: 12, title: 11, meta: 11 },
  medium: { width: 212, height: 88, name: 13, title: 12, meta: 11 },
  large: { width: 236, height: 100, name: 15, title: 12, meta: 12 },
} as const satisfies Record<CardSize, Record<string, number>>;

/** Width of the coloured rail at the left that carries the support glyph. */
export const cardRail = 26;
export const cardPadding = 10;

/** Everything a card shows, in words: nothing about a person is drawn that is not in here. */
export type Card = {
  seatId: string;
  personId: string | null;
  size: CardSize;
  /** One line, cut to the card. */
  name: string;
  /** At most two lines, cut to the card. */
  title: string[];
  /** The untruncated words, for tooltips and screen readers. */
  fullName: string;
  fullTitle: string;
  role: string | null;
  buyingRole: BuyingRole | null;
  support: Support | 'unknown' | null;
  supportWord: string | null;
  /** Signs in the end: the card that must be found first. */
  decides: boolean;
  keyPlayer: boolean;
  assumed: boolean;
  /** In words, when what we believe of them was last looked at too long ago. */
  stale: string | null;
  /** The fill of the overlay that is on; null: the fill shows support. */
  shade: Shade | null;
  left: string | null;
  state: Seat['state'];
  businessUnitId: string | null;
};

export type CardOptions = {
  t: Translate;
  /** A calendar day as the reader writes it. */
  date: (day: string) => string;
  /** False for the client's eyes: nothing that the model marks as internal is shown. */
  showPolitics: boolean;
  /** The calendar day on which the map is looked at; left out, nothing is said of the age of what it shows. */
  today?: string;
  /** What the fill shows; support when left out. */
  overlay?: Overlay;
  /** The portfolio's limits; the standard ones when left out. */
  limits?: Limits;
  /** When each was last met and how well they are covered; what is set on the person alone when left out. */
  contacts?: Contacts;
};

function cardSize(person: Person | undefined, showPolitics: boolean): CardSize {
  if (!showPolitics) return 'medium';
  if (!person) return 'small';
  if (person.buyingRole === 'decision-maker' || (person.influence ?? 0) >= 8) return 'large';
  return person.influence !== null && person.influence <= 3 ? 'small' : 'medium';
}

/** What is known of somebody by their contacts stands for what is set on them. */
const known = (contact: Contact | undefined) => contact && { lastContactOn: contact.lastOn, coverage: contact.coverage };

/** Describes the card of a seat and of the person in it, if any. */
export function describeCard(seat: Seat, person: Person | undefined, options: CardOptions): Card {
  const { t, date, showPolitics, today, overlay = 'support', limits = standardLimits, contacts } = options;
  const size = cardSize(person, showPolitics);
  const { width, name: nameSize, title: titleSize } = cardMetrics[size];
  const room = width - cardRail - 2 * cardPadding;
  const fullName = person?.name ?? t(seat.state === 'unknown' ? 'stakeholders:card.unknown' : 'stakeholders:card.vacant');
  const politics = showPolitics && person !== undefined;
  const support = politics ? (person.support ?? 'unknown') : null;
  const keyPlayer = politics && isKeyPlayer(person);
  return {
    seatId: seat.id,
    personId: person?.id ?? null,
    size,
    name: ellipsise(fullName, room - (keyPlayer ? 18 : 0), nameSize, 'semibold'),
    title: wrapText(seat.title, room, titleSize, 2),
    fullName,
    fullTitle: seat.title,
    role: politics && person.buyingRole ? t(`model:buyingRole.${person.buyingRole}`) : null,
    buyingRole: politics ? person.buyingRole : null,
    support,
    supportWord: support === null ? null : support === 'unknown' ? t('stakeholders:card.supportUnknown') : t(`model:support.${support}`),
    decides: politics && person.buyingRole === 'decision-maker',
    keyPlayer,
    assumed: politics && person.assessment === 'assumed',
    stale:
      politics && today !== undefined && person.assessedOn !== null && isStale(person, today, limits)
        ? t('editor:stale.spoken', { date: date(person.assessedOn) })
        : null,
    shade:
      politics && today !== undefined ? shadeOf(overlay, { ...person, ...known(contacts?.get(person.id)) }, { today, limits, t }) : null,
    left: person?.leftOn ? t('stakeholders:card.left', { date: date(person.leftOn) }) : null,
    state: person ? 'filled' : seat.state,
    businessUnitId: seat.businessUnitId,
  };
}
