import ts from 'typescript';
import { filesUnder, read } from './source-files.mjs';

/** Names whose values a user reads, as JSX attributes and as properties of objects. */
const visibleNames = new Set([
  'label',
  'title',
  'subtitle',
  'placeholder',
  'alt',
  'description',
  'why',
  'message',
  'heading',
  'caption',
  'summary',
  'emptyText',
  'tooltip',
  'buttonLabel',
  'children',
  'text',
  'aria-label',
  'aria-description',
  'aria-roledescription',
  'aria-valuetext',
  'aria-placeholder',
]);
/** Names that are the same in every language, and keys as they are printed on a keyboard. */
const untranslated = new Set(['Keyfolio', 'Esc', 'Ctrl', 'Alt', 'Shift', 'Enter', 'Tab', 'Delete', 'Space']);
const word = /\p{L}{2,}/u;

/** No text that a user reads outside the catalogues. @returns {Promise<string[]>} */
export async function visibleText() {
  // Schemas speak to programmers: their messages go to the log.
  const paths = filesUnder(['src/renderer', 'src/main', 'src/shared'], /\.tsx?$/).filter(
    (path) => !/^src\/shared\/(ipc|model)\//.test(path),
  );
  return paths.flatMap((path) => visibleTextIn(path, read(path)));
}

/**
 * @param {string} path
 * @param {string} source
 * @returns {string[]} One line for each text found.
 */
export function visibleTextIn(path, source) {
  const file = ts.createSourceFile(path, source, ts.ScriptTarget.Latest, true, path.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS);
  /** @type {string[]} */
  const found = [];
  /** @param {ts.Node} node @param {string} text */
  const add = (node, text) => {
    const { line } = file.getLineAndCharacterOfPosition(node.getStart(file));
    found.push(`${path}:${line + 1}: “${text.trim()}” belongs in src/shared/i18n`);
  };
  /** @param {ts.Node} node */
  const visit = (node) => {
    if (ts.isJsxText(node) && isWords(node.text)) add(node, node.text);
    else if (ts.isJsxExpression(node) && node.expression && !ts.isJsxAttribute(node.parent))
      for (const text of literalsIn(node.expression)) isWords(text) && add(node, text);
    else if (ts.isJsxAttribute(node) && node.initializer && visibleNames.has(node.name.getText(file)))
      for (const text of literalsIn(node.initializer)) isWords(text) && add(node, text);
    else if (ts.isPropertyAssignment(node) && visibleNames.has(nameOf(node.name)))
      for (const text of literalsIn(node.initializer)) isPhrase(text) && add(node, text);
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

/** @param {string} text */
const isWords = (text) => word.test(text) && !untranslated.has(text.trim());

/** In plain objects a lower-case word is a key or a name more often than text. @param {string} text */
const isPhrase = (text) => isWords(text) && /^\p{Lu}|\s/u.test(text.trim());

/** @param {ts.PropertyName} name */
const nameOf = (name) => (ts.isIdentifier(name) || ts.isStringLiteral(name) ? name.text : '');

/** Texts that an expression can come to, looking through choices and concatenation, not through calls. @param {ts.Node} node @returns {string[]} */
function literalsIn(node) {
  if (ts.isStringLiteralLike(node)) return [node.text];
  if (ts.isTemplateExpression(node)) return [node.head.text, ...node.templateSpans.map((span) => span.literal.text)];
  if (ts.isJsxExpression(node)) return node.expression ? literalsIn(node.expression) : [];
  if (ts.isParenthesizedExpression(node)) return literalsIn(node.expression);
  if (ts.isConditionalExpression(node)) return [...literalsIn(node.whenTrue), ...literalsIn(node.whenFalse)];
  if (ts.isBinaryExpression(node) && isChoiceOrSum(node.operatorToken.kind)) return [...literalsIn(node.left), ...literalsIn(node.right)];
  return [];
}

/** @param {ts.SyntaxKind} kind */
const isChoiceOrSum = (kind) =>
  [ts.SyntaxKind.PlusToken, ts.SyntaxKind.BarBarToken, ts.SyntaxKind.QuestionQuestionToken, ts.SyntaxKind.AmpersandAmpersandToken].includes(
    kind,
  );
