import { flextree } from 'd3-flextree';
import { frameMargin } from '../frames';
import type { Point } from '../geometry';
import { stackIndent } from '../line-path';

/** A card to place: its size in CSS pixels, its manager if any, the unit it should stand beside, and the group whose frame it is in. */
export type OrganisationNode = {
  id: string;
  managerId: string | null;
  unit: string;
  group?: string | undefined;
  width: number;
  height: number;
};

const siblingGap = 36;
const levelGap = 64;
const stackGap = 16;
/** Between two teams in a stack; `stackGap` is between two cards. */
const teamGap = 32;
/** Between the frame of a group and the next card in a stack. */
const frameGap = 8;

/** How a chart grows: sideways or downwards. */
type Shape = {
  /** From this many reports without reports of their own, they stand in a column. */
  stackFrom: number;
  /** A longer column is split. */
  stackHeight: number;
  /** With more people than this below, a manager under the top stacks whole teams too. */
  teamsFrom: number;
  /** Width to height of a stack of teams: upright, where such stacks stand side by side. */
  stackShape: number;
};

const usual: Shape = { stackFrom: 3, stackHeight: 6, teamsFrom: 12, stackShape: 0.35 };
/** For organisations that would be too wide with it, or too high. */
const others: readonly Shape[] = [
  { ...usual, stackFrom: 2, stackHeight: 9, teamsFrom: 0 },
  { ...usual, stackFrom: 2, stackHeight: 6, teamsFrom: 0, stackShape: 0.5 },
  { ...usual, stackFrom: 2, stackHeight: 6, teamsFrom: 0, stackShape: 1 },
  { ...usual, stackFrom: 2, stackHeight: 2, teamsFrom: 0, stackShape: 1 },
  { ...usual, stackHeight: 4, stackShape: 1 },
  { ...usual, stackHeight: 2, stackShape: 2 },
];
/** What the canvas of a laptop shows with every word on the cards, in CSS pixels. */
const page = { width: 1400, height: 780 };
/** Another shape has to show the chart this much larger: a map that one more person turned round would be a stranger. */
const worthIt = 1.1;
/** More people than that are looked at in parts, and no shape shows them whole. */
const shapedUpTo = 150;

/** A card with what stands under it: either trees side by side, or blocks in columns. */
type Tree = { block: Block | null; children: Tree[] };
/**
 * A card with its reports stacked below it in columns, and theirs below them. Its size is worked out once, from the inside out: asked
 * for again at every level, a chain of thirty people would take for ever.
 */
type Block = { node: OrganisationNode; stacked: Block[]; columns: Block[][]; width: number; height: number };

/**
 * A tidy organisation chart: top left corner of every card, whole pixels, the first at the origin's right and below.
 * Managers stand above their reports; reports that lead nobody are stacked, in large organisations whole teams too; nobody overlaps anybody. Of a few
 * shapes it takes the one that a page shows largest. People without a manager are roots; those who lead nobody either stand in rows under the
 * trees. The same input gives the same places.
 */
export function layOutOrganisation(nodes: readonly OrganisationNode[]): Map<string, Point> {
  let best = shaped(nodes, usual);
  let scale = scaleOf(nodes, best);
  if (scale >= 1 || nodes.length > shapedUpTo) return best;
  for (const shape of others) {
    const other = shaped(nodes, shape);
    const otherScale = scaleOf(nodes, other);
    if (otherScale <= scale * worthIt) continue;
    best = other;
    scale = otherScale;
  }
  return best;
}

/** How large a page shows a chart; 1 and more: with every word. */
function scaleOf(nodes: readonly OrganisationNode[], places: ReadonlyMap<string, Point>): number {
  const width = Math.max(1, ...nodes.map((node) => (places.get(node.id)?.x ?? 0) + node.width));
  const height = Math.max(1, ...nodes.map((node) => (places.get(node.id)?.y ?? 0) + node.height));
  return Math.min(page.width / width, page.height / height);
}

function shaped(nodes: readonly OrganisationNode[], shape: Shape): Map<string, Point> {
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
  const block = (node: OrganisationNode): Block => blockOf(node, [...lead(node.id)].sort(byUnit).map(block), shape);
  const counted = new Map<string, number>();
  const below = (id: string): number => {
    const known = counted.get(id) ?? lead(id).reduce((sum, report) => sum + 1 + below(report.id), 0);
    counted.set(id, known);
    return known;
  };
  const grow = (node: OrganisationNode, depth: number): Tree => {
    const all = [...lead(node.id)].sort(byUnit);
    const leaves = all.every(({ id }) => lead(id).length === 0);
    const stackable = leaves ? all.length >= shape.stackFrom : depth > 0 && below(node.id) > shape.teamsFrom;
    return stackable
      ? { block: blockOf(node, all.map(block), shape), children: [] }
      : { block: blockOf(node, [], shape), children: all.map((report) => grow(report, depth + 1)) };
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
  const width = leaders.length > 0 ? Math.max(treeRight, 1000) : rowWidth(alone);
  placeInRows(alone, width, treeBottom === 0 ? 0 : treeBottom + levelGap, places);
  return towardsOrigin(places);
}

/** Columns of a stack: as even as possible; teams in as many as keep the stack upright, and no more. */
function columnsOf(manager: OrganisationNode, stacked: readonly Block[], { stackHeight, stackShape }: Shape): Block[][] {
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
    const longest = Math.max(columnsWidth(wish) / stackShape, columnsHeight(manager, wish));
    if (longest >= least) continue;
    best = wish;
    least = longest;
  }
  return best;
}

const gapBelow = ({ stacked }: Block) => (stacked.length > 0 ? teamGap : stackGap);
const columnWidth = (column: readonly Block[]) => Math.max(0, ...column.map(({ width }) => width));
const columnsWidth = (all: readonly Block[][]) => all.reduce((sum, column) => sum + stackIndent + columnWidth(column), 0);
const columnsHeight = (manager: OrganisationNode, all: readonly Block[][]) =>
  Math.max(
    0,
    ...all.map((column) => column.reduce((sum, block, at) => sum + frameRoom(manager, column, at) + block.height + gapBelow(block), 0)),
  );

/** Room over a card of a stack for the frames that begin or end there. */
function frameRoom(manager: OrganisationNode, column: readonly Block[], at: number): number {
  const over = column[at - 1]?.node;
  const group = column[at]?.node.group;
  if (group === (over ?? manager).group) return 0;
  return (
    (group === undefined ? 0 : frameMargin.above - stackGap + frameGap) +
    (over?.group === undefined ? 0 : frameMargin.below - stackGap + frameGap)
  );
}

/** A card together with everybody stacked below it, and the room that takes. */
function blockOf(node: OrganisationNode, stacked: Block[], shape: Shape): Block {
  const all = columnsOf(node, stacked, shape);
  const width = Math.max(node.width, columnsWidth(all));
  return { node, stacked, columns: all, width, height: node.height + (stacked.length > 0 ? stackGap + columnsHeight(node, all) : 0) };
}

/** Width and height that a manager takes among their brothers, gaps included. */
const spaceOf = ({ block }: Tree): [number, number] => (block ? [block.width + siblingGap, block.height + levelGap] : [1, 1]);

function placeBlock({ node, columns }: Block, left: number, top: number, places: Map<string, Point>) {
  places.set(node.id, { x: left, y: top });
  let columnLeft = left + stackIndent;
  for (const column of columns) {
    let y = top + node.height + stackGap;
    for (const [at, block] of column.entries()) {
      y += frameRoom(node, column, at);
      placeBlock(block, columnLeft, y, places);
      y += block.height + gapBelow(block);
    }
    columnLeft += columnWidth(column) + stackIndent;
  }
}

/** How wide rows of these cards are when together they have the shape of a page. */
function rowWidth(nodes: readonly OrganisationNode[]): number {
  const area = nodes.reduce((sum, { width, height }) => sum + (width + siblingGap) * (height + siblingGap), 0);
  return Math.max(1000, Math.sqrt((area * page.width) / page.height));
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
