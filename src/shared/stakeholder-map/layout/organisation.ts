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

/** With more people than this below, a manager under the top stacks whole teams too: the picture stays near the shape of a page. */
const teamsFrom = 12;
/** Between two teams in a stack; `stackGap` is between two cards. */
const teamGap = 32;
/** Width to height of a stack of teams: upright, because such stacks stand side by side. */
const stackShape = 0.35;

/** A card with what stands under it: either trees side by side, or blocks in columns. */
type Tree = { block: Block | null; children: Tree[] };
/**
 * A card with its reports stacked below it in columns, and theirs below them. Its size is worked out once, from the inside out: asked
 * for again at every level, a chain of thirty people would take for ever.
 */
type Block = { node: OrganisationNode; stacked: Block[]; columns: Block[][]; width: number; height: number };

/**
 * A tidy organisation chart: top left corner of every card, whole pixels, the first at the origin's right and below.
 * Managers stand above their reports; reports that lead nobody are stacked, in large organisations whole teams too; nobody overlaps anybody. People without a
 * manager are roots; those who lead nobody either stand in rows under the trees. The same input gives the same places.
 */
export function layOutOrganisation(nodes: readonly OrganisationNode[]): Map<string, Point> {
  const known = new Set(nodes.map(({ id }) => id));
  const reports = new Map<string, OrganisationNode[]>();
  const roots: OrganisationNode[] = [];
  for (const node of nodes) {
    if (node.managerId === null || !known.has(node.managerId)) roots.push(node);
    else {
      const brothers = reports.get(node.managerId);
      if (brothers) brothers.push(node);
      else reports.set(node.managerId, [node]);
    }
  }
  const lead = (id: string) => reports.get(id) ?? [];
  const byUnit = (a: OrganisationNode, b: OrganisationNode) => (a.unit < b.unit ? -1 : a.unit > b.unit ? 1 : 0);
  const block = (node: OrganisationNode): Block => blockOf(node, [...lead(node.id)].sort(byUnit).map(block));
  const counted = new Map<string, number>();
  const below = (id: string): number => {
    const known = counted.get(id) ?? lead(id).reduce((sum, report) => sum + 1 + below(report.id), 0);
    counted.set(id, known);
    return known;
  };
  const grow = (node: OrganisationNode, depth: number): Tree => {
    const all = [...lead(node.id)].sort(byUnit);
    const leaves = all.every(({ id }) => lead(id).length === 0);
    const stackable = leaves ? all.length >= stackFrom : depth > 0 && below(node.id) > teamsFrom;
    return stackable
      ? { block: blockOf(node, all.map(block)), children: [] }
      : { block: blockOf(node, []), children: all.map((report) => grow(report, depth + 1)) };
  };
  const leaders = roots.filter(({ id }) => lead(id).length > 0).sort(byUnit);
  const alone = roots.filter(({ id }) => lead(id).length === 0).sort(byUnit);

  const places = new Map<string, Point>();
  let treeRight = 0;
  let treeBottom = 0;
  if (leaders.length > 0) {
    const layout = flextree<Tree>({
      children: (tree) => tree.children,
      nodeSize: (node) => spaceOf(node.data),
    });
    const tree = layout.hierarchy({ block: null, children: leaders.map((leader) => grow(leader, 0)) });
    layout(tree);
    tree.each(({ data, x, y }) => {
      if (!data.block) return;
      placeBlock(data.block, Math.round(x - data.block.width / 2), Math.round(y), places);
    });
    ({ right: treeRight, bottom: treeBottom } = extent(nodes, places));
  }
  placeInRows(alone, Math.max(treeRight, 1000), treeBottom === 0 ? 0 : treeBottom + levelGap, places);
  return towardsOrigin(places);
}

/** Columns of a stack: as even as possible; teams in as many as keep the stack upright, and no more. */
function columnsOf(stacked: readonly Block[]): Block[][] {
  const cut = (count: number): Block[][] => {
    const perColumn = Math.ceil(stacked.length / Math.max(count, 1));
    return Array.from({ length: count }, (_, index) => stacked.slice(index * perColumn, (index + 1) * perColumn)).filter(
      (column) => column.length > 0,
    );
  };
  if (stacked.every((block) => block.stacked.length === 0)) return cut(Math.ceil(stacked.length / stackHeight));
  let best: Block[][] = [];
  let least = Number.POSITIVE_INFINITY;
  for (let count = 1; count <= stacked.length; count++) {
    const wish = cut(count);
    const longest = Math.max(columnsWidth(wish) / stackShape, columnsHeight(wish));
    if (longest >= least) continue;
    best = wish;
    least = longest;
  }
  return best;
}

const gapBelow = ({ stacked }: Block) => (stacked.length > 0 ? teamGap : stackGap);
const columnWidth = (column: readonly Block[]) => Math.max(0, ...column.map(({ width }) => width));
const columnsWidth = (all: readonly Block[][]) => all.reduce((sum, column) => sum + stackIndent + columnWidth(column), 0);
const columnsHeight = (all: readonly Block[][]) =>
  Math.max(0, ...all.map((column) => column.reduce((sum, block) => sum + block.height + gapBelow(block), 0)));

/** A card together with everybody stacked below it, and the room that takes. */
function blockOf(node: OrganisationNode, stacked: Block[]): Block {
  const all = columnsOf(stacked);
  const width = Math.max(node.width, columnsWidth(all));
  return { node, stacked, columns: all, width, height: node.height + (stacked.length > 0 ? stackGap + columnsHeight(all) : 0) };
}

/** Width and height that a manager takes among their brothers, gaps included. */
const spaceOf = ({ block }: Tree): [number, number] => (block ? [block.width + siblingGap, block.height + levelGap] : [1, 1]);

function placeBlock({ node, columns }: Block, left: number, top: number, places: Map<string, Point>) {
  places.set(node.id, { x: left, y: top });
  let columnLeft = left + stackIndent;
  for (const column of columns) {
    let y = top + node.height + stackGap;
    for (const block of column) {
      placeBlock(block, columnLeft, y, places);
      y += block.height + gapBelow(block);
    }
    columnLeft += columnWidth(column) + stackIndent;
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
