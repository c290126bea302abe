// `npm run check`: every static check, in parallel.
import { printChecked, runChecks } from './checks/all.mjs';
import { runMain } from './lib/failure.mjs';

await runMain(async () => {
  const checks = await runChecks(printChecked);
  const failed = checks.filter(({ problems }) => problems.length > 0).length;
  console.log(`${checks.length - failed} passed, ${failed} failed`);
  if (failed > 0) process.exitCode = 1;
});
