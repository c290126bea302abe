import type { Alignment, Axis } from '@shared/stakeholder-map/align';
import {
  IconLayoutAlignBottom,
  IconLayoutAlignCenter,
  IconLayoutAlignLeft,
  IconLayoutAlignMiddle,
  IconLayoutAlignRight,
  IconLayoutAlignTop,
  IconLayoutDistributeHorizontal,
  IconLayoutDistributeVertical,
} from '@tabler/icons-react';

/** How several cards are brought in line, in the order in which it is offered, each with its key. */
export const alignChoices = [
  { alignment: 'left', Icon: IconLayoutAlignLeft, shortcut: 'Alt+Shift+Left' },
  { alignment: 'centre', Icon: IconLayoutAlignCenter, shortcut: 'Shift+H' },
  { alignment: 'right', Icon: IconLayoutAlignRight, shortcut: 'Alt+Shift+Right' },
  { alignment: 'top', Icon: IconLayoutAlignTop, shortcut: 'Alt+Shift+Up' },
  { alignment: 'middle', Icon: IconLayoutAlignMiddle, shortcut: 'Shift+V' },
  { alignment: 'bottom', Icon: IconLayoutAlignBottom, shortcut: 'Alt+Shift+Down' },
] as const satisfies readonly { alignment: Alignment; Icon: typeof IconLayoutAlignLeft; shortcut: string }[];

export const distributeChoices = [
  { axis: 'horizontal', Icon: IconLayoutDistributeVertical, shortcut: 'H' },
  { axis: 'vertical', Icon: IconLayoutDistributeHorizontal, shortcut: 'V' },
] as const satisfies readonly { axis: Axis; Icon: typeof IconLayoutAlignLeft; shortcut: string }[];
