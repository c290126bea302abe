// Loaded into the application by `launch.mjs`. Playwright attaches as soon as it reads where the inspector listens; with `--inspect` that
// is while Node still starts, and once in a thousand times the process then dies (SIGSEGV) before a line of ours has run. So the inspector
// is opened when the application's main script has been loaded and the loop is idle; until Playwright runs it, it waits for nothing else.
setImmediate(() => require('node:inspector').open(0));
