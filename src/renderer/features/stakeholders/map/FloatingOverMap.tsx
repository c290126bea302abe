import { useEffect } from 'react';
import { AddHere } from './AddHere';
import { CanvasMenu } from './CanvasMenu';
import { CardMenu } from './CardMenu';
import { ChooseMenu } from './ChooseMenu';
import { ConnectMenu } from './ConnectMenu';
import { LineMenu } from './LineMenu';
import { useMap } from './map-context';
import { setFloating, useMapUi } from './map-ui';
import { ShapeMenu } from './ShapeMenu';

/** The menu or field that is open over the canvas, if any. What it is about may go away under it. */
export function FloatingOverMap() {
  const { model, cards, notes, groups, view } = useMap();
  const floating = useMapUi((state) => state.floating);
  const isThere = (seatId: string) => cards.some((card) => card.seatId === seatId);
  const line = floating?.kind === 'line' ? model.lines.find(({ id }) => id === floating.lineId) : undefined;
  const gone =
    (floating?.kind === 'card' && !isThere(floating.seatId)) ||
    (floating?.kind === 'line' && !line) ||
    (floating?.kind === 'shape' && ![...notes, ...groups].some(({ id }) => id === floating.shapeId)) ||
    (floating?.kind === 'connect' && !(isThere(floating.from) && isThere(floating.to)));
  useEffect(() => {
    if (gone) setFloating(null);
  }, [gone]);
  if (!floating || gone) return null;

  const close = (backTo?: string) => {
    if (useMapUi.getState().floating !== floating) return;
    setFloating(null);
    // Mantine gives the focus back to what opened the menu, which is no longer there.
    if (backTo !== undefined) requestAnimationFrame(() => view.focus(backTo));
  };
  switch (floating.kind) {
    case 'card':
      return <CardMenu at={floating.at} seatId={floating.seatId} onClose={() => close(floating.seatId)} />;
    case 'line':
      return line && <LineMenu at={floating.at} line={line} onClose={() => close()} />;
    case 'shape':
      return <ShapeMenu at={floating.at} shapeId={floating.shapeId} onClose={() => close(floating.shapeId)} />;
    case 'canvas':
      return <CanvasMenu at={floating.at} flow={floating.flow} onClose={() => close()} />;
    case 'connect':
      return <ConnectMenu at={floating.at} from={floating.from} to={floating.to} onClose={() => close(floating.from)} />;
    case 'choose':
      return <ChooseMenu at={floating.at} field={floating.field} onClose={() => close(floating.backTo)} />;
    case 'add':
      return <AddHere key={`${floating.at.x} ${floating.at.y}`} {...floating} onClose={() => close()} />;
  }
}
