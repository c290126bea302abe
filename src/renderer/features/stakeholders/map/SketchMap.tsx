import { cssPalette } from '@shared/design-tokens';
import { type Person, personSchema } from '@shared/model/person';
import { type Seat, seatSchema } from '@shared/model/seat';
import { cardMetrics, describeCard } from '@shared/stakeholder-map/card';
import { drawCard } from '@shared/stakeholder-map/draw-card';
import { drawLine } from '@shared/stakeholder-map/draw-line';
import type { Rect } from '@shared/stakeholder-map/geometry';
import { linePath } from '@shared/stakeholder-map/line-path';
import { useMemo } from 'react';
import { Drawn } from './Drawn';
import classes from './MapEditor.module.css';
import { useCardOptions } from './use-card-options';

/** How a map reads, on one of three people: who signs, who helps, who is against. Drawn as every map is. */
export function SketchMap() {
  const options = useCardOptions();
  const { t } = options;
  const markup = useMemo(() => {
    const card = (key: 'signs' | 'helps' | 'against', beliefs: Partial<Person>, x: number, y: number) => {
      const person = personSchema.parse({
        id: key,
        accountId: 'sketch',
        name: t(`stakeholders:sketch.${key}`),
        assessment: 'confirmed',
        ...beliefs,
      });
      const seat: Seat = seatSchema.parse({ id: key, accountId: 'sketch', title: t(`stakeholders:sketch.${key}Title`), personId: key });
      const described = describeCard(seat, person, options);
      const { width, height } = cardMetrics[described.size];
      return { ...described, x, y, width, height };
    };
    const signs = card('signs', { buyingRole: 'decision-maker', support: 'neutral', influence: 10 }, 180, 8);
    const helps = card('helps', { buyingRole: 'champion', support: 'mentor', influence: 6 }, 8, 200);
    const against = card('against', { buyingRole: 'gatekeeper', support: 'opponent', influence: 6 }, 376, 200);
    const line = (kind: 'influences' | 'conflict', from: Rect, to: Rect, strength: number) =>
      drawLine(kind, false, linePath(kind, from, to, strength), cssPalette);
    return [
      line('influences', helps, signs, 3),
      line('influences', against, signs, 1),
      line('conflict', helps, against, 2),
      ...[signs, helps, against].map((one) => drawCard(one, cssPalette)),
    ].join('');
  }, [options, t]);
  return (
    <svg className={classes.sketch} viewBox="0 0 596 300" role="img" aria-label={t('stakeholders:sketch.label')}>
      <Drawn markup={markup} />
    </svg>
  );
}
