import { basename } from 'node:path';
import { filesUnder, read } from './source-files.mjs';

const kebab = /^[a-z0-9]+(-[a-z0-9]+)*(\.(test|spec|config|d))?\.(ts|tsx)$/;
const component = /^[A-Z][A-Za-z0-9]*(\.(test|module|spec))?\.(tsx|css)$/;

/** kebab-case.ts, PascalCase.tsx for components, named exports, no barrels. @returns {Promise<string[]>} */
export async function fileNames() {
  return filesUnder(['src', 'test'], /\.(ts|tsx)$/).flatMap((path) => {
    const name = basename(path);
    const problems = [];
    if (!kebab.test(name) && !component.test(name)) problems.push(`${path}: name it kebab-case.ts, or PascalCase.tsx for a component`);
    const text = read(path);
    if (/^export default /m.test(text)) problems.push(`${path}: export by name, not by default`);
    if (/^export (type )?(\*|\{[^}]*\}) from/m.test(text))
      problems.push(`${path}: import from the file itself, do not pass its exports on`);
    return problems;
  });
}
