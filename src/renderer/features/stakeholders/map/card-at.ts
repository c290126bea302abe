import type { Point } from '@shared/stakeholder-map/geometry';
import type { CardNode, MapNode } from './use-map-nodes';

/** The card at a point of the canvas; the one drawn last where cards lie on each other. */
export const cardAt = (nodes: readonly MapNode[], { x, y }: Point): CardNode | undefined =>
  nodes.findLast(
    (node): node is CardNode =>
      node.type === 'card' &&
      x >= node.position.x &&
      x <= node.position.x + (node.width ?? 0) &&
      y >= node.position.y &&
      y <= node.position.y + (node.height ?? 0),
  );
