import { filesUnder, read } from './source-files.mjs';
import { typographyProblems } from './typography.mjs';

/** @typedef {Map<string, string>} Flat Keys joined by dots. */

const folder = 'src/shared/i18n';
const pluralForms = { en: ['one', 'other'], fr: ['one', 'many', 'other'] };
const pluralKey = /^(.*)_(zero|one|two|few|many|other)$/;

/** Both languages say the same things, with the same values in them, in their own typography. @returns {Promise<string[]>} */
export async function catalogues() {
  const names = ['en', 'fr'].map((language) =>
    filesUnder([`${folder}/${language}`], /\.json$/).map((path) => path.slice(path.lastIndexOf('/') + 1)),
  );
  const registered = read(`${folder}/catalogues.ts`);
  return [...new Set(names.flat())].sort().flatMap((file) => {
    const missing = ['en', 'fr'].filter((_, index) => !names[index]?.includes(file));
    if (missing.length > 0) return missing.map((language) => `${folder}/${language}/${file} is missing`);
    const problems = ['en', 'fr']
      .filter((language) => !registered.includes(`'./${language}/${file}'`))
      .map((language) => `catalogues.ts does not read ${language}/${file}`);
    const [en, fr] = ['en', 'fr'].map((language) => flatten(JSON.parse(read(`${folder}/${language}/${file}`))));
    return [...problems, ...compareCatalogues(/** @type {Flat} */ (en), /** @type {Flat} */ (fr)).map((problem) => `${file}: ${problem}`)];
  });
}

/** @param {unknown} tree @param {string} [prefix] @returns {Flat} */
export function flatten(tree, prefix = '') {
  if (typeof tree === 'string') return new Map([[prefix, tree]]);
  if (typeof tree !== 'object' || tree === null) return new Map([[prefix, '']]);
  return new Map(Object.entries(tree).flatMap(([key, value]) => [...flatten(value, prefix ? `${prefix}.${key}` : key)]));
}

/** What differs or is wrong in one namespace. @param {Flat} en @param {Flat} fr */
export function compareCatalogues(en, fr) {
  const problems = [];
  const english = phrases(en);
  const french = phrases(fr);
  for (const key of new Set([...english.keys(), ...french.keys()])) {
    const [a, b] = [english.get(key), french.get(key)];
    if (!a || !b) {
      problems.push(`${key} is missing in ${a ? 'French' : 'English'}`);
      continue;
    }
    problems.push(...pluralProblems(key, a, 'en'), ...pluralProblems(key, b, 'fr'));
    if (a.values.join() !== b.values.join()) problems.push(`${key}: English fills in {${a.values}}, French {${b.values}}`);
  }
  for (const [language, catalogue] of /** @type {const} */ ([
    ['en', en],
    ['fr', fr],
  ])) {
    for (const [key, text] of catalogue)
      problems.push(...typographyProblems(language, text).map((problem) => `${language} ${key}: ${problem} in “${text}”`));
  }
  return problems;
}

/** @typedef {{ forms: string[], values: string[] }} Phrase */

/** Plural forms of one phrase together. @param {Flat} catalogue @returns {Map<string, Phrase>} */
function phrases(catalogue) {
  /** @type {Map<string, Phrase>} */
  const found = new Map();
  for (const [key, text] of catalogue) {
    const [, base = key, form] = pluralKey.exec(key) ?? [];
    const phrase = found.get(base) ?? { forms: [], values: [] };
    const values = [...text.matchAll(/\{\{\s*([\w.]+)[^}]*\}\}/g)].map(([, name = '']) => name);
    found.set(base, { forms: form ? [...phrase.forms, form] : phrase.forms, values: [...new Set([...phrase.values, ...values])].sort() });
  }
  return found;
}

/** @param {string} key @param {Phrase} phrase @param {'en' | 'fr'} language */
function pluralProblems(key, { forms }, language) {
  if (forms.length === 0) return [];
  const wanted = pluralForms[language];
  return [...forms].sort().join() === [...wanted].sort().join()
    ? []
    : [`${key}: ${language} needs the forms ${wanted.join(', ')}, it has ${forms.join(', ')}`];
}
