import { measureCommits } from './commits';
import { fillHistory, measureHistory } from './history';
import { measureImports } from './imports';
import { fillPortfolio, measureEdits, measureOpening, measureSearch } from './scale';

/** What the runner calls in the window, through the debugger. */
const bench = { fillHistory, fillPortfolio, measureCommits, measureEdits, measureHistory, measureImports, measureOpening, measureSearch };
export type Bench = typeof bench;

(window as unknown as { bench: Bench }).bench = bench;
