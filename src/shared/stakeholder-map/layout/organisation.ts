import { flextree } from 'd3-flextree';
import type { Point } from '../geometry';
import { stackIndent } from '../line-path';

/** A card to place: its size in CSS pixels, its manager if any, and the unit it should stand beside. */
export type OrganisationNode = { id: string; managerId: string | null; unit: string; width: number; height: number };

const siblingGap = 36;
const levelGap = 64;
const stackGap = 16;
/** From this many reports without reports of their own, they stand in a column: organisations grow downwards, not sideways. */
const stackFrom = 3;
/** A longer column is split, so that the picture keeps the shape of a page. */
const stackHeight = 6;

type Tree = { node: OrganisationNode | null; children: Tree[]; stacked: OrganisationNode[] };

/**
 * A tidy organisation chart: top left corner of every card, whole pixels, the first at the origin's right and below.
 * Managers stand above their reports; reports that lead nobody are stacked; nobody overlaps anybody. People without a
 * manager are roots; those who lead nobody either stand in rows under the trees. The same input gives the same places.
 */
export function layOutOrganisation(nodes: readonly OrganisationNode[]): Map<string, Point> {
  const known = new Set(nodes.map(({ id }) => id));
  const reports = new Map<string, OrganisationNode[]>();
  const roots: OrganisationNode[] = [];
  for (const node of nodes) {
    if (node.managerId === null || !known.has(node.managerId)) roots.push(node);
    else reports.set(node.managerId, [...(reports.get(node.managerId) ?? []), node]);
  }
  const lead = (id: string) => reports.get(id) ?? [];
  const byUnit = (a: OrganisationNode, b: OrganisationNode) => (a.unit < b.unit ? -1 : a.unit > b.unit ? 1 : 0);
  const grow = (node: OrganisationNode): Tree => {
    const all = [...lead(node.id)].sort(byUnit);
    const leaves = all.filter(({ id }) => lead(id).length === 0);
    const stackable = leaves.length === all.length && leaves.length >= stackFrom;
    return stackable ? { node, children: [], stacked: leaves } : { node, children: all.map(grow), stacked: [] };
  };
  const leaders = roots.filter(({ id }) => lead(id).length > 0).sort(byUnit);
  const alone = roots.filter(({ id }) => lead(id).length === 0).sort(byUnit);

  const places = new Map<string, Point>();
  let treeRight = 0;
  let treeBottom = 0;
  if (leaders.length > 0) {
    const layout = flextree<Tree>({
      children: (tree) => tree.children,
      nodeSize: (node) => blockSize(node.data),
    });
    const tree = layout.hierarchy({ node: null, children: leaders.map(grow), stacked: [] });
    layout(tree);
    tree.each(({ data, x, y }) => {
      if (!data.node) return;
      const [blockWidth] = blockSize(data);
      const left = x - (blockWidth - siblingGap) / 2;
      placeBlock(data.node, data.stacked, Math.round(left), Math.round(y), places);
    });
    ({ right: treeRight, bottom: treeBottom } = extent(nodes, places));
  }
  placeInRows(alone, Math.max(treeRight, 1000), treeBottom === 0 ? 0 : treeBottom + levelGap, places);
  return towardsOrigin(places);
}

/** Columns of a stack: as even as possible. */
function columns(stacked: readonly OrganisationNode[]): OrganisationNode[][] {
  const count = Math.ceil(stacked.length / stackHeight);
  const perColumn = Math.ceil(stacked.length / Math.max(count, 1));
  return Array.from({ length: count }, (_, index) => stacked.slice(index * perColumn, (index + 1) * perColumn));
}

const widest = (nodes: readonly OrganisationNode[]) => Math.max(0, ...nodes.map(({ width }) => width));
const stackedHeight = (column: readonly OrganisationNode[]) => column.reduce((sum, { height }) => sum + height + stackGap, 0);

/** Width and height that a manager takes together with the reports stacked below, gaps included. */
function blockSize({ node, stacked }: Tree): [number, number] {
  if (!node) return [1, 1];
  const stackWidth = columns(stacked).reduce((sum, column) => sum + stackIndent + widest(column), 0);
  const height = node.height + Math.max(0, ...columns(stacked).map(stackedHeight));
  return [Math.max(node.width, stackWidth) + siblingGap, height + levelGap];
}

function placeBlock(
  manager: OrganisationNode,
  stacked: readonly OrganisationNode[],
  left: number,
  top: number,
  places: Map<string, Point>,
) {
  places.set(manager.id, { x: left, y: top });
  let columnLeft = left + stackIndent;
  for (const column of columns(stacked)) {
    let y = top + manager.height + stackGap;
    for (const node of column) {
      places.set(node.id, { x: columnLeft, y });
      y += node.height + stackGap;
    }
    columnLeft += widest(column) + stackIndent;
  }
}

function placeInRows(nodes: readonly OrganisationNode[], width: number, top: number, places: Map<string, Point>) {
  let x = 0;
  let y = top;
  let rowHeight = 0;
  for (const node of nodes) {
    if (x > 0 && x + node.width > width) {
      x = 0;
      y += rowHeight + siblingGap;
      rowHeight = 0;
    }
    places.set(node.id, { x, y });
    x += node.width + siblingGap;
    rowHeight = Math.max(rowHeight, node.height);
  }
}

function extent(nodes: readonly OrganisationNode[], places: ReadonlyMap<string, Point>) {
  let right = Number.NEGATIVE_INFINITY;
  let left = Number.POSITIVE_INFINITY;
  let bottom = 0;
  for (const node of nodes) {
    const place = places.get(node.id);
    if (!place) continue;
    left = Math.min(left, place.x);
    right = Math.max(right, place.x + node.width);
    bottom = Math.max(bottom, place.y + node.height);
  }
  // Rows below start at the trees' left edge once everything is moved to the origin.
  for (const place of places.values()) place.x -= left;
  return { right: right - left, bottom };
}

function towardsOrigin(places: Map<string, Point>): Map<string, Point> {
  const all = [...places.values()];
  const left = Math.min(0, ...all.map(({ x }) => x));
  const top = all.length === 0 ? 0 : Math.min(...all.map(({ y }) => y));
  for (const place of all) {
    place.x -= left;
    place.y -= top;
  }
  return places;
}
