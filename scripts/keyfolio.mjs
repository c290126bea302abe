// `npm run keyfolio -- export INPUT ...` and `validate INPUT`: documents from packages without a window, made by the application itself.
import { spawn } from 'node:child_process';
import { bootstrap } from './bootstrap.mjs';
import { ensureBuilt } from './lib/build.mjs';
import { onSomeDisplay } from './lib/display.mjs';
import { electronBinary, sandboxArguments } from './lib/electron-binary.mjs';
import { runMain } from './lib/failure.mjs';
import { root } from './lib/paths.mjs';

await runMain(async () => {
  // The standard output is for what the command answers, so that a script can read it; of the preparations only what takes time is told.
  console.log = (line) => String(line).startsWith('✓') || console.error(line);
  await bootstrap();
  await ensureBuilt();
  const [command, args] = onSomeDisplay(electronBinary(), [
    ...sandboxArguments(),
    '--log-level=3',
    root,
    '--keyfolio-command',
    ...process.argv.slice(2),
  ]);
  // npm runs scripts in the package's folder; paths are meant from where the user stands.
  const cwd = process.env.INIT_CWD ?? process.cwd();
  const child = spawn(command, args, { cwd, stdio: ['ignore', 'inherit', 'inherit'] });
  process.exitCode = await new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve(code ?? 1));
  });
});
