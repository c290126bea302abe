import { runnerImport } from 'vite';
import { fromRoot } from './paths.mjs';

/**
 * What the documents of the model should read, by path: made from the schemas.
 * @returns {Promise<Record<string, string>>}
 */
export async function modelDocs() {
  /** @type {{ module: { modelDocument: () => string, modelJsonSchema: () => string } }} */
  const { module } = await runnerImport(fromRoot('src/shared/model/document-model.ts'), {
    configFile: false,
    logLevel: 'error',
    root: fromRoot(),
  });
  return { 'docs/model.md': module.modelDocument(), 'docs/model.schema.json': module.modelJsonSchema() };
}
