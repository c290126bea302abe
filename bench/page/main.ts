import { measureCommits } from './commits';
import { measureImports } from './imports';

/** What the runner calls in the window, through the debugger. */
const bench = { measureCommits, measureImports };
export type Bench = typeof bench;

(window as unknown as { bench: Bench }).bench = bench;
