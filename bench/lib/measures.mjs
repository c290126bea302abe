import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { electronBinary } from '../../scripts/lib/electron-binary.mjs';
import { closeAsUser, launchElectron } from '../../scripts/lib/launch.mjs';
import { fromRoot, resultsFolder, root } from '../../scripts/lib/paths.mjs';
import { run } from '../../scripts/lib/run.mjs';
import { windowTime } from './window-times.mjs';

/**
 * Two samples of the same work, ours and the least it could cost, and how many times dearer ours may be.
 * @typedef {{ name: string, ours: number[], least: number[], aim: number | null, unit?: string }} Measure
 */

/** @param {number} rounds @returns {Promise<Measure[]>} */
export async function windows(rounds) {
  const folders = { ours: mkdtempSync(join(resultsFolder, 'ours-')), least: mkdtempSync(join(resultsFolder, 'bare-')) };
  /** @type {Measure} */
  const measure = { name: 'window usable ÷ bare Electron window', ours: [], least: [], aim: 1.25 };
  // The first round fills both profiles' caches and is not counted.
  for (let round = -1; round < rounds; round += 1) {
    const least = await windowTime(fromRoot('bench/bare'), folders.least);
    const ours = await windowTime(root, folders.ours);
    if (round < 0) continue;
    measure.least.push(least);
    measure.ours.push(ours);
  }
  for (const folder of Object.values(folders)) rmSync(folder, { recursive: true, force: true });
  return [measure];
}

/** @param {string} application The bench's own. @param {number} rounds @returns {Promise<Measure[]>} */
export async function inTheWindow(application, rounds) {
  const userData = mkdtempSync(join(resultsFolder, 'bench-data-'));
  const app = await launchElectron({ userData, folder: application });
  try {
    const page = await app.firstWindow();
    await page.waitForFunction(() => 'bench' in window);
    const commits = await page.evaluate((count) => /** @type {any} */ (window).bench.measureCommits(count), rounds * 20);
    const imports = await page.evaluate((count) => /** @type {any} */ (window).bench.measureImports(count), rounds);
    return [
      { name: 'one commit ÷ one raw Dexie put, both strict', ours: commits.commit, least: commits.rawPut, aim: 1.3 },
      { name: 'import of 8,800 rows, read and planned ÷ papaparse alone', ours: imports.plan, least: imports.parse, aim: 3 },
      { name: 'the same with the commit', ours: imports.whole, least: imports.parse, aim: null },
    ];
  } finally {
    await closeAsUser(app);
    rmSync(userData, { recursive: true, force: true });
  }
}

/** Longer than this, and work says how far it is: the design's own bound, in ms. */
const unsaid = 400;
const frame = 16;

/** Every figure of the portfolio's pages. @param {string} script @param {number} rounds @returns {Promise<Measure[]>} */
export async function dashboards(script, rounds) {
  const { code, output } = await run(electronBinary(), [script, String(rounds)], { quiet: true, env: { ELECTRON_RUN_AS_NODE: '1' } });
  if (code !== 0) throw new Error(`the dashboard bench failed:\n${output}`);
  const { few, many } = JSON.parse(output.slice(output.indexOf('{"few"')));
  return [
    { name: 'all figures of 15 accounts with 24 periods ÷ one frame', ours: few, least: [frame], aim: 1 },
    { name: 'all figures of 1,000 accounts with 24 periods ÷ 400 ms', ours: many, least: [unsaid], aim: 1 },
    {
      name: 'the same for each account, 1,000 ÷ 15',
      ours: many.map((/** @type {number} */ time) => time / 1_000),
      least: few.map((/** @type {number} */ time) => time / 15),
      aim: 2,
    },
  ];
}

/** What src/main/documents/font-files.ts names; the build puts them elsewhere. */
const fonts = ['400Regular/Inter_400Regular', '500Medium/Inter_500Medium', '600SemiBold/Inter_600SemiBold'].map((name) =>
  fromRoot('node_modules/@expo-google-fonts/inter', `${name}.ttf`),
);

/** What the script answers in one mode. @param {string} script @param {string} mode @param {number} rounds */
async function exportRun(script, mode, rounds) {
  const { code, output } = await run(electronBinary(), [script, mode, String(rounds), ...fonts], {
    quiet: true,
    env: { ELECTRON_RUN_AS_NODE: '1' },
  });
  if (code !== 0) throw new Error(`the export bench failed:\n${output}`);
  return JSON.parse(output.slice(output.search(/\{"(export|peak)"/)));
}

/** Milliseconds that pandoc takes for the same Markdown; none where it is not installed. @param {string} markdown @param {number} rounds */
async function pandoc(markdown, rounds) {
  const folder = mkdtempSync(join(resultsFolder, 'pandoc-'));
  const [source, target] = [join(folder, 'plan.md'), join(folder, 'plan.docx')];
  writeFileSync(source, markdown);
  const times = [];
  try {
    for (let round = 0; round < Math.min(rounds, 5); round += 1) {
      const started = performance.now();
      const { code } = await run('pandoc', [source, '--toc', '-o', target], { quiet: true });
      if (code !== 0) return [];
      times.push(performance.now() - started);
    }
  } catch {
    return [];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return times;
}

/** @param {string} script @param {number} rounds @returns {Promise<Measure[]>} */
export async function exports(script, rounds) {
  const usual = await exportRun(script, 'times', rounds);
  const { markdown, ...large } = await exportRun(script, 'large', Math.min(rounds, 5));
  const memory = await exportRun(script, 'memory', 1);
  const least = await exportRun(script, 'memory-least', 1);
  const others = await pandoc(markdown, rounds);
  return [
    { name: 'export ÷ docx packing the same paragraphs and tables', ours: usual.export, least: usual.packing, aim: 1.5 },
    { name: 'the same with pictures and the page estimate', ours: usual.whole, least: usual.packing, aim: null },
    { name: '300 people, 2,000 records: export ÷ docx packing the same', ours: large.export, least: large.packing, aim: 1.5 },
    { name: 'the same with pictures and the page estimate', ours: large.whole, least: large.packing, aim: null },
    ...(others.length === 0
      ? []
      : [{ name: 'the same without pictures ÷ pandoc of the same Markdown', ours: large.export, least: others, aim: 1 }]),
    { name: 'peak memory with pictures ÷ docx packing alone', ours: [memory.peak], least: [least.peak], aim: null, unit: 'MB' },
  ];
}
