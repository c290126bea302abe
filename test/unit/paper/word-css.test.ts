import { describe, expect, it } from 'vitest';
import { wordCss } from '@/paper/word-css';

describe('the style sheet of a document as Word means it', () => {
  it('counts line spacing in lines of the font, and leaves lengths alone', () => {
    expect(wordCss('p.a {\n  line-height: 1.10;\n}')).toContain('line-height: 1.3428;');
    expect(wordCss('p.a { line-height: 12pt; }')).toContain('line-height: 12pt;');
  });

  it('begins a paragraph with a hanging indent at its number, as wide as the indent', () => {
    const css = wordCss('p.docx-num-2-0 { text-indent: -18.00pt; margin-inline-start: 36.00pt; }');
    expect(css).toContain('padding-inline-start: 36.00pt');
    expect(css).toContain(
      'p.docx-num-2-0::before { display: inline-block; width: var(--hanging, 18.00pt); white-space: nowrap; text-indent: 0; }',
    );
  });

  it('gives a paragraph the letters of its runs', () => {
    expect(wordCss('p.docx_heading1 span {\n  font-size: 20pt;\n}')).toContain('p.docx_heading1, p.docx_heading1 span {');
    expect(wordCss('.docx span {\n  font-size: 10pt;\n}')).toContain('.docx p, .docx span {');
  });
});
