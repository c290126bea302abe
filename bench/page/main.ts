import { measureCommits } from './commits';

/** What the runner calls in the window, through the debugger. */
const bench = { measureCommits };
export type Bench = typeof bench;

(window as unknown as { bench: Bench }).bench = bench;
