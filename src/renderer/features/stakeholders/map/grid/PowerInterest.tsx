import { Button } from '@mantine/core';
import { useElementSize } from '@mantine/hooks';
import { layOutGrid } from '@shared/stakeholder-map/power-interest/layout';
import { isOnGrid } from '@shared/stakeholder-map/power-interest/people';
import { useMemo, useState } from 'react';
import { EmptyState } from '@/ui/EmptyState';
import { FindPerson } from '../FindPerson';
import { Legend } from '../Legend';
import mapClasses from '../MapEditor.module.css';
import { useMap } from '../map-context';
import { showView } from '../map-views';
import { useForgetGone } from '../use-forget-gone';
import { DragGhost } from './DragGhost';
import { Grid } from './Grid';
import classes from './PowerInterest.module.css';
import { useGridDrag } from './use-grid-drag';
import { useGridKeys } from './use-grid-keys';
import { useGridValues } from './use-grid-values';
import { focusWaiting } from './use-grid-view';
import { WaitingList } from './WaitingList';
import { WaitingStrip } from './WaitingStrip';

/** Narrower than this, in CSS pixels, the list of those who wait would leave the grid too little: it begins folded away. */
const roomForWaiting = 960;

/** The people of the map by power and interest: where they stand says how they are dealt with, and dragging them changes it. */
export function PowerInterest() {
  const { model, t } = useMap();
  const values = useGridValues();
  const { people, put } = values;
  const { ref: whole, width: frameWidth } = useElementSize();
  const { ref: room, width, height } = useElementSize();
  /** Null: open while there is room. */
  const [waitingWish, setWaitingWish] = useState<boolean | null>(null);
  const foldWaiting = (open: boolean) => {
    setWaitingWish(open);
    requestAnimationFrame(focusWaiting);
  };
  const layout = useMemo(() => (width > 0 && height > 0 ? layOutGrid(people, { width, height }) : null), [people, width, height]);
  const dragging = useGridDrag(people, layout, put);
  const keys = useGridKeys(values, layout);
  const seatIds = useMemo(() => new Set(people.map(({ card }) => card.seatId)), [people]);
  useForgetGone();

  const waiting = people.filter((person) => !isOnGrid(person));
  if (people.length === 0) {
    return (
      <div className={classes.empty}>
        <EmptyState
          title={t('stakeholders:grid.emptyTitle')}
          why={t('stakeholders:grid.empty')}
          action={
            <Button variant="default" onClick={() => showView(model.map.accountId, 'organisation')}>
              {t('stakeholders:views.show.organisation')}
            </Button>
          }
        />
      </div>
    );
  }
  return (
    <>
      <div className={classes.whole} ref={whole} />
      {waiting.length > 0 &&
        ((waitingWish ?? (frameWidth === 0 || frameWidth >= roomForWaiting)) ? (
          <WaitingList people={waiting} keys={keys} dragging={dragging} onHide={() => foldWaiting(false)} />
        ) : (
          <WaitingStrip count={waiting.length} drag={dragging.drag} onShow={() => foldWaiting(true)} />
        ))}
      <div className={mapClasses.stage}>
        <div className={classes.bar}>
          <div className={classes.find}>
            <FindPerson seatIds={seatIds} />
          </div>
          <p className={classes.hint}>{t('stakeholders:grid.hint')}</p>
        </div>
        <div className={classes.room}>
          <div className={classes.measure} ref={room} />
          <div className={classes.scroll}>{layout && <Grid layout={layout} keys={keys} dragging={dragging} endRun={values.endRun} />}</div>
        </div>
        <Legend />
      </div>
      {dragging.drag && !isOnGrid(dragging.drag.main) && <DragGhost drag={dragging.drag} />}
    </>
  );
}
