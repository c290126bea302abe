import { measureCommits } from './commits';
import { fillHistory, measureHistory } from './history';
import { measureImports } from './imports';
import { fillMaps, measureLayout } from './maps';
import { showPlainFlow } from './plain-flow';
import { fillPortfolio, measureEdits, measureOpening, measureSearch } from './scale';

/** What the runner calls in the window, through the debugger. */
const bench = {
  fillHistory,
  fillMaps,
  fillPortfolio,
  measureCommits,
  measureEdits,
  measureHistory,
  measureImports,
  measureLayout,
  measureOpening,
  measureSearch,
  showPlainFlow,
};
export type Bench = typeof bench;

(window as unknown as { bench: Bench }).bench = bench;
