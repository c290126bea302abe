import type { Point } from '@shared/stakeholder-map/geometry';
import { type Chip, type GridLayout, quadrantOf } from '@shared/stakeholder-map/power-interest/layout';
import { isOnGrid, type KnownValues } from '@shared/stakeholder-map/power-interest/people';
import { useMap } from '../map-context';
import { valuesText } from './grid-changes';
import classes from './PowerInterest.module.css';

/** Widest it gets, in CSS pixels: as in the style sheet. */
const widest = 260;
const gap = 8;

type Props = {
  chip: Chip;
  layout: GridLayout;
  moved: Point | undefined /** Where letting go would put them. */;
  values: KnownValues | undefined;
};

/** Who a chip is, in words, while it is looked at; while it is dragged, what its new place says. Screen readers hear the chip itself. */
export function Callout({ chip, layout, moved, values }: Props) {
  const { t } = useMap();
  const { card } = chip.person;
  const x = chip.rect.x + (moved?.x ?? 0);
  const y = chip.rect.y + (moved?.y ?? 0);
  const below = y < layout.height / 2;
  const left = Math.min(Math.max(x + chip.rect.width / 2 - widest / 2, 0), Math.max(0, layout.width - widest));
  const said = [card.role, card.supportWord, card.assumed ? t('model:assessment.assumed') : null, card.left];
  return (
    <div
      className={classes.calloutAt}
      style={{ left, top: below ? y + chip.rect.height + gap : undefined, bottom: below ? undefined : layout.height - y + gap }}
      aria-hidden
    >
      <div className={classes.callout}>
        <strong dir="auto">{card.fullName}</strong>
        {card.fullTitle !== '' && !moved && <span>{card.fullTitle}</span>}
        {!moved && <span>{said.filter((word) => word !== null).join(' · ')}</span>}
        {values && (
          <span className={classes.values}>
            {valuesText(values, t)}
            {isOnGrid(values) && ` · ${t(`stakeholders:grid.quadrant.${quadrantOf(values)}`)}`}
          </span>
        )}
      </div>
    </div>
  );
}
