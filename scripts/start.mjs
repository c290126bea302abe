// `npm start`: from a fresh clone to the open application. Without a display it says so and runs the demo instead.
import { spawn } from 'node:child_process';
import { bootstrap } from './bootstrap.mjs';
import { ensureBuilt } from './lib/build.mjs';
import { hasDisplay } from './lib/display.mjs';
import { electronBinary, sandboxArguments } from './lib/electron-binary.mjs';
import { runMain } from './lib/failure.mjs';
import { root } from './lib/paths.mjs';

await runMain(async () => {
  await bootstrap();
  await ensureBuilt();
  if (!hasDisplay()) {
    console.log(
      '\nThere is no display here, so the window would have nowhere to show. Running the demo instead: the same application, driven through its main job.\n',
    );
    const { demo } = await import('./demo.mjs');
    return demo();
  }
  console.log('Keyfolio is starting. Close its window to end.');
  const child = spawn(electronBinary(), [...sandboxArguments(), root, ...process.argv.slice(2)], { stdio: 'inherit' });
  await new Promise((resolve) => child.on('close', resolve));
  process.exitCode = child.exitCode ?? 1;
});
