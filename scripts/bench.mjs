// `npm run bench`: what Keyfolio costs beside the least the same work could cost, as ratios of medians from one run on one machine.
// `npm run bench -- --rounds 21` for calmer figures, `--only map` for a part: windows, store, scale, map, dashboard, export.
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { median } from '../bench/lib/median.mjs';
import { bootstrap } from './bootstrap.mjs';
import { ensureBuilt } from './lib/build.mjs';
import { hasDisplay, onSomeDisplay } from './lib/display.mjs';
import { electronVersion } from './lib/electron-install.mjs';
import { runMain } from './lib/failure.mjs';
import { resultsFolder } from './lib/paths.mjs';
import { run } from './lib/run.mjs';

/** @param {import('../bench/lib/measures.mjs').Measure[]} measures */
function table(measures) {
  const rows = measures.map(({ name, ours, least, aim, unit = 'ms' }) => {
    const ratio = median(ours) / median(least);
    return [
      name,
      `${median(ours).toFixed(1)} ${unit}`,
      `${median(least).toFixed(1)} ${unit}`,
      ratio.toFixed(2),
      aim === null ? '' : String(aim),
      aim === null ? '' : ratio <= aim ? 'met' : 'missed',
    ];
  });
  const all = [['', 'Keyfolio', 'least', 'ratio', 'aim', ''], ...rows];
  const widths = all[0]?.map((_, column) => Math.max(...all.map((row) => row[column]?.length ?? 0))) ?? [];
  return all
    .map((row) =>
      row
        .map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0)))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

await runMain(async () => {
  await bootstrap();
  await ensureBuilt();
  if (!hasDisplay()) {
    const { code } = await run(...onSomeDisplay(process.execPath, [fileURLToPath(import.meta.url), ...process.argv.slice(2)]));
    process.exitCode = code;
    return;
  }
  // Only now: they need packages that the bootstrap installs.
  const { buildBenchApplication, buildBenchScript } = await import('../bench/lib/build.mjs');
  const { dashboards, exports, inTheWindow, windows } = await import('../bench/lib/measures.mjs');
  const { maps } = await import('../bench/lib/map.mjs');
  const { scale } = await import('../bench/lib/scale.mjs');
  mkdirSync(resultsFolder, { recursive: true });
  const at = process.argv.indexOf('--rounds');
  const rounds = at === -1 ? 9 : Number(process.argv[at + 1]);
  const application = await buildBenchApplication();
  const parts = {
    windows: () => windows(rounds),
    store: () => inTheWindow(application, rounds),
    scale: () => scale(application, rounds),
    map: () => maps(application, rounds),
    dashboard: async () => dashboards(await buildBenchScript('dashboard'), rounds),
    export: async () => exports(await buildBenchScript('export'), rounds),
  };
  const only = process.argv.indexOf('--only');
  const wanted =
    only === -1 ? Object.values(parts) : Object.entries(parts).flatMap(([name, part]) => (name === process.argv[only + 1] ? [part] : []));
  if (wanted.length === 0) throw new Error(`no such part: ${Object.keys(parts).join(', ')}`);
  const measures = [];
  for (const part of wanted) measures.push(...(await part()));
  console.log(`\nMedians of ${rounds} rounds (commits: ${rounds * 20}), Electron ${await electronVersion()}\n\n${table(measures)}`);
});
