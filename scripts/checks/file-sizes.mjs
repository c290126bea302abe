import { filesUnder, read } from './source-files.mjs';

const limit = 400;

/** Files that grew past what one can hold in mind. @returns {Promise<string[]>} */
export async function fileSizes() {
  return filesUnder(['src', 'test', 'scripts', 'bench'], /\.(ts|tsx|mjs|cjs|css)$/)
    .map((path) => ({ path, lines: read(path).split('\n').length - 1 }))
    .filter(({ lines }) => lines > limit)
    .map(({ path, lines }) => `${path}: ${lines} lines, the limit is ${limit}`);
}
