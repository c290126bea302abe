/** The lines of Calibri, and of its twin: so many times the size of the letters where the style says "single". */
const naturalLine = 1.2207;

/** Word counts line spacing in lines of the font, a browser in sizes of its letters. */
export const inLinesOfTheFont = (css: string): string =>
  css.replace(
    /line-height:\s*(\d*\.?\d+)(?=\s*[;}]|\s*$)/g,
    (_match, lines: string) => `line-height: ${(Number(lines) * naturalLine).toFixed(4)}`,
  );

/**
 * A hanging indent: lines and grounds of the paragraph begin where its number does, and the number is as wide as the indent, as at
 * Word's tab stop.
 */
const hangingIndents = (css: string): string =>
  css.replace(/([^{}]+)\{([^{}]*text-indent:\s*-([\d.]+pt)[^{}]*)\}/g, (_match, selector: string, rules: string, indent: string) => {
    const inside = rules.replace('margin-inline-start', 'padding-inline-start');
    return `${selector}{${inside}}\n${selector.trim()}::before { display: inline-block; width: var(--hanging, ${indent}); white-space: nowrap; text-indent: 0; }`;
  });

/** The letters of a paragraph are also those of its number, and decide how tall its lines are: not only those of its runs. */
const lettersOfParagraphs = (css: string): string =>
  css.replace(/^((?:p\.[\w-]+|\.docx)) span \{/gm, (_match, paragraph: string) => {
    const own = paragraph === '.docx' ? '.docx p' : paragraph;
    return `${own}, ${paragraph} span {`;
  });

/** The style sheet of docx-preview as Word means it. */
export const wordCss = (css: string): string => lettersOfParagraphs(hangingIndents(inLinesOfTheFont(css)));
