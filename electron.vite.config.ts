import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

const src = (path: string) => resolve(import.meta.dirname, 'src', path);
const shared = { '@shared': src('shared') };

// The build must run on the declared Electron and on 33 (Chromium 130, Node 20): see docs/architecture.md.
export default defineConfig({
  main: {
    resolve: { alias: shared },
    build: {
      target: 'node20',
      externalizeDeps: { include: ['@resvg/resvg-js'] },
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
    build: {
      target: 'chrome130',
      rollupOptions: { input: src('renderer/index.html') },
    },
  },
});
