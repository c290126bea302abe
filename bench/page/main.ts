import { measureCommits } from './commits';
import { measureImports } from './imports';
import { fillPortfolio, measureEdits, measureOpening, measureSearch } from './scale';

/** What the runner calls in the window, through the debugger. */
const bench = { fillPortfolio, measureCommits, measureEdits, measureImports, measureOpening, measureSearch };
export type Bench = typeof bench;

(window as unknown as { bench: Bench }).bench = bench;
