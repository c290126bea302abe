import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import { styleNoncePlaceholder } from './src/main/security/style-nonce';

const src = (path: string) => resolve(import.meta.dirname, 'src', path);
const shared = { '@shared': src('shared') };

// The build must run on the declared Electron and on 33 (Chromium 130, Node 20): see docs/architecture.md.
export default defineConfig({
  main: {
    resolve: { alias: shared },
    build: {
      target: 'node20',
      externalizeDeps: { include: ['@resvg/resvg-js'] },
      // As for the window: parsing its script is most of a document process's start.
      minify: true,
      rollupOptions: {
        input: { index: src('main/index.ts'), 'document-process': src('main/documents/process.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs', chunkFileNames: 'chunks/[name]-[hash].cjs' },
      },
    },
  },
  preload: {
    resolve: { alias: shared },
    build: {
      target: 'node20',
      rollupOptions: {
        input: src('main/preload/index.ts'),
        output: { format: 'cjs', entryFileNames: 'index.cjs' },
      },
    },
  },
  renderer: {
    root: src('renderer'),
    base: './',
    resolve: { alias: { ...shared, '@': src('renderer') } },
    plugins: [react()],
    // The main process puts a fresh nonce there with each page, and proxies the server: the origin is `app://keyfolio` in development too.
    html: { cspNonce: styleNoncePlaceholder },
    server: { port: 5173, strictPort: true, hmr: { protocol: 'ws', host: 'localhost', clientPort: 5173 } },
    build: {
      target: 'chrome130',
      // electron-vite leaves it off: parsing the window's script is most of its start.
      minify: true,
      rollupOptions: { input: { index: src('renderer/index.html'), paper: src('renderer/paper.html') } },
    },
  },
});
