const narrow = '\u202f';

/** @type {Record<'en' | 'fr', [RegExp, string][]>} */
const rules = {
  en: [
    [/['"]/, 'a straight quote or apostrophe (use ’ “ ”)'],
    [/\bplease\b/i, '“please”'],
  ],
  fr: [
    [/['"]/, 'a straight quote or apostrophe (use ’ « »)'],
    [new RegExp(`[^${narrow}?!][;:!?](?=[\\s${narrow}»)]|$)`), 'no narrow no-break space (U+202F) before ; : ! ?'],
    [new RegExp(`«(?!${narrow})|(?<!${narrow})»`), 'no narrow no-break space (U+202F) inside « »'],
    [/[“”]/, 'English quotation marks (use « »)'],
    [/\bveuillez\b|s’il (vous|te) plaît/i, 'a « veuillez » or « s’il vous plaît »'],
  ],
};
/** @type {[RegExp, string][]} */
const everywhere = [
  [/\.\.\./, 'three dots (use …)'],
  [/!/, 'an exclamation mark'],
  [/^\s|\s$/, 'a space at an end'],
  [/ {2}/, 'two spaces'],
  [/^$/, 'nothing'],
];

/**
 * What a typesetter would mend in a visible sentence.
 * @param {'en' | 'fr'} language
 * @param {string} text
 */
export function typographyProblems(language, text) {
  const words = text.replaceAll(/\{\{[^}]*\}\}/g, 'x').replaceAll(/\$t\([^)]*\)/g, 'x');
  return [...everywhere, ...rules[language]].filter(([pattern]) => pattern.test(words)).map(([, problem]) => problem);
}
