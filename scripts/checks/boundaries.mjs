import { binOf, run } from '../lib/run.mjs';

/** @typedef {{ rule: { name: string }, from: string, to: string, cycle?: { name: string }[] }} Violation */

/** Import boundaries and cycles. @returns {Promise<string[]>} */
export async function boundaries() {
  const args = ['src', 'test', '--config', 'scripts/checks/boundaries.config.cjs', '--output-type', 'json'];
  const { code, output } = await run(process.execPath, [binOf('dependency-cruiser', 'depcruise'), ...args], { quiet: true });
  const start = output.indexOf('{');
  if (start === -1) return [`dependency-cruiser ended with ${code}: ${output}`];
  /** @type {{ totalCruised: number, violations: Violation[] }} */
  const summary = JSON.parse(output.slice(start)).summary;
  // With a TypeScript it does not understand, dependency-cruiser reads nothing, finds nothing and is content.
  if (summary.totalCruised < 50) return [`only ${summary.totalCruised} modules were read: the check would pass whatever they import`];
  return summary.violations.map(
    ({ rule, from, to, cycle }) => `${rule.name}: ${from} → ${(cycle ?? [{ name: to }]).map(({ name }) => name).join(' → ')}`,
  );
}
