import type { Point } from '@shared/stakeholder-map/geometry';
import type { CardNode } from './use-card-nodes';

/** The card at a point of the canvas; the one drawn last where cards lie on each other. */
export const cardAt = (nodes: readonly CardNode[], { x, y }: Point): CardNode | undefined =>
  nodes.findLast(
    ({ position, width = 0, height = 0 }) => x >= position.x && x <= position.x + width && y >= position.y && y <= position.y + height,
  );
