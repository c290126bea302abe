// `node scripts/model-docs.mjs`: writes the documents of the model from its schemas.
import { writeFileSync } from 'node:fs';
import { runMain } from './lib/failure.mjs';
import { modelDocs } from './lib/model-docs.mjs';
import { fromRoot } from './lib/paths.mjs';

await runMain(async () => {
  for (const [path, text] of Object.entries(await modelDocs())) {
    writeFileSync(fromRoot(path), text);
    console.log(path);
  }
});
