import { useMemo } from 'react';
import classes from './MapCanvas.module.css';
import { useMapUi } from './map-ui';
import type { MapNode } from './use-map-nodes';

type Shown = { node: MapNode; selected: boolean; tabStop: boolean; label: string; faded: boolean; shown: MapNode };

/** Nodes that were shown before: a card whose looks and place did not change must stay the same object, or all are drawn again. */
const cache = new WeakMap<MapNode, Shown>();

/** The nodes with what the moment adds: selected or not, the one stop of the Tab key, and what screen readers say. */
export function useShownNodes(
  nodes: MapNode[],
  labels: ReadonlyMap<string, string>,
  tabStop: string | null,
  fadedIds: ReadonlySet<string>,
): MapNode[] {
  const selectedIds = useMapUi((state) => state.selected);
  const shapes = useMapUi((state) => state.shapes);
  return useMemo(() => {
    const selectedSet = new Set([...selectedIds, ...shapes]);
    return nodes.map((node) => {
      const selected = selectedSet.has(node.id);
      const stop = node.id === tabStop;
      const faded = fadedIds.has(node.id);
      const label = labels.get(node.id) ?? '';
      const known = cache.get(node);
      if (known && known.selected === selected && known.tabStop === stop && known.label === label && known.faded === faded)
        return known.shown;
      const shown: MapNode = {
        ...node,
        selected,
        className: faded ? (classes.faded ?? '') : '',
        ariaLabel: label,
        ariaRole: 'button',
        domAttributes: { tabIndex: stop ? 0 : -1, 'aria-pressed': selected, 'aria-roledescription': undefined },
      };
      cache.set(node, { node, selected, tabStop: stop, label, faded, shown });
      return shown;
    });
  }, [nodes, labels, tabStop, selectedIds, shapes, fadedIds]);
}
