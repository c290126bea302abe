// `npm run dev`: hot reload in the same Electron as the tests.
import { spawn } from 'node:child_process';
import { bootstrap } from './bootstrap.mjs';
import { onSomeDisplay } from './lib/display.mjs';
import { electronBinary, sandboxArguments } from './lib/electron-binary.mjs';
import { runMain } from './lib/failure.mjs';
import { root } from './lib/paths.mjs';
import { binOf } from './lib/run.mjs';

await runMain(async () => {
  await bootstrap();
  const sandbox = sandboxArguments().length > 0 ? ['--noSandbox'] : [];
  const [command, args] = onSomeDisplay(process.execPath, [binOf('electron-vite'), 'dev', ...sandbox, ...process.argv.slice(2)]);
  const child = spawn(command, args, { cwd: root, stdio: 'inherit', env: { ...process.env, ELECTRON_EXEC_PATH: electronBinary() } });
  await new Promise((resolve) => child.on('close', resolve));
  process.exitCode = child.exitCode ?? 1;
});
