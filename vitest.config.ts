import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';

const src = (path: string) => resolve(import.meta.dirname, 'src', path);
const alias = { '@shared': src('shared'), '@': src('renderer') };

const project = (name: 'unit' | 'integration') => ({
  resolve: { alias },
  test: { name, include: [`test/${name}/**/*.test.{ts,tsx}`] },
});

/** `unit`: pure functions. `integration`: real parts together (Dexie on fake-indexeddb, files on disk, packed documents). */
export default defineConfig({ test: { projects: [project('unit'), project('integration')] } });
