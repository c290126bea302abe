// `npm run torture -- --rounds 20`: edits through the real application, ends it at random moments, damages its database, and looks whether everything
// that was acknowledged is there at the next start. `--seed S --round K` repeats a round: the same edits and damage, as nearly as
// processes can be killed at the same moment.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bootstrap } from './bootstrap.mjs';
import { ensureBuilt } from './lib/build.mjs';
import { hasDisplay, onSomeDisplay } from './lib/display.mjs';
import { Failure, runMain } from './lib/failure.mjs';
import { resultsFolder } from './lib/paths.mjs';
import { run } from './lib/run.mjs';

/** @param {string} name @param {number} otherwise */
function numberOption(name, otherwise) {
  const at = process.argv.indexOf(`--${name}`);
  if (at === -1) return otherwise;
  const value = Number(process.argv[at + 1]);
  if (!Number.isInteger(value) || value < 0)
    throw new Failure(`--${name} takes a whole number.`, 'npm run torture -- --rounds 20 --seed 1');
  return value;
}

await runMain(async () => {
  const seed = numberOption('seed', Math.floor(Math.random() * 1_000_000));
  const only = numberOption('round', 0);
  const rounds = numberOption('rounds', 20);
  await bootstrap();
  await ensureBuilt();
  if (!hasDisplay()) {
    const { code } = await run(
      ...onSomeDisplay(process.execPath, [fileURLToPath(import.meta.url), ...process.argv.slice(2), '--seed', String(seed)]),
    );
    process.exitCode = code;
    return;
  }
  // Only now: it needs packages that the bootstrap installs.
  const { playRound } = await import('./torture/round.mjs');
  /** @type {{ name: string, message: string }[]} */
  const failures = [];
  const numbers = only > 0 ? [only] : Array.from({ length: rounds }, (_, index) => index + 1);
  for (const round of numbers) {
    const userData = join(resultsFolder, 'torture', `seed-${seed}-round-${round}`);
    rmSync(userData, { recursive: true, force: true });
    mkdirSync(userData, { recursive: true });
    /** @type {string[]} */
    const story = [];
    const started = Date.now();
    try {
      await playRound({ seed, round, userData, tell: (line) => story.push(line) });
      console.log(`✓ round ${round} of seed ${seed} (${((Date.now() - started) / 1000).toFixed(1)} s): ${story.join(' · ')}`);
      rmSync(userData, { recursive: true, force: true });
    } catch (error) {
      const again = `npm run torture -- --seed ${seed} --round ${round}`;
      const message = `${error instanceof Error ? error.message : error}\nits story: ${story.join(' · ')}\nits profile: ${userData}\nagain: ${again}`;
      failures.push({ name: `torture, round ${round} of seed ${seed}`, message });
      console.log(`✗ round ${round} of seed ${seed}: ${message}`);
    }
  }
  const report = { passed: numbers.length - failures.length, failed: failures.length, failures };
  mkdirSync(resultsFolder, { recursive: true });
  writeFileSync(join(resultsFolder, 'torture.json'), JSON.stringify(report));
  console.log(`\n${report.passed} rounds lost nothing, ${report.failed} failed`);
  if (report.failed > 0) process.exitCode = 1;
});
