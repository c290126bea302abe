import { cpSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { fromRoot, resultsFolder } from '../../scripts/lib/paths.mjs';

const folder = join(resultsFolder, 'bench');
const alias = { '@shared': fromRoot('src/shared'), '@': fromRoot('src/renderer') };

/** The real main process and preload of the last build, with a page that measures in the place of the product's. */
export async function buildBenchApplication() {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'keyfolio-bench', version: '0.0.0', main: 'out/main/index.cjs' }));
  for (const part of ['main', 'preload']) cpSync(fromRoot('out', part), join(folder, 'out', part), { recursive: true });
  symlinkSync(fromRoot('node_modules'), join(folder, 'node_modules'), 'junction');
  await build({
    configFile: false,
    logLevel: 'error',
    root: fromRoot('bench/page'),
    base: './',
    resolve: { alias },
    worker: { format: 'es' },
    build: { target: 'chrome130', outDir: join(folder, 'out/renderer'), minify: true },
  });
  return folder;
}

/** A bundle for Electron's own Node. @param {string} name In `bench/`, without extension. */
export async function buildBenchScript(name) {
  await build({
    configFile: false,
    logLevel: 'error',
    root: fromRoot(),
    resolve: { alias },
    ssr: { noExternal: true, external: ['@resvg/resvg-js'] },
    build: {
      target: 'node20',
      ssr: fromRoot('bench', `${name}.ts`),
      outDir: join(folder, 'scripts'),
      minify: false,
      rollupOptions: { output: { entryFileNames: `${name}.mjs` } },
    },
  });
  return join(folder, 'scripts', `${name}.mjs`);
}
