/** What docx-preview leaves to the page around it, and what it does not know: tab stops of the footer and of the contents. */
export const paperCss = `
:root, body { margin: 0; padding: 0; background: transparent; }
section.docx { position: relative; overflow: hidden; background: #fff; color: #000; flex: none; }
section.docx > article { flex: 1 0 auto; display: flow-root; margin: 0; }
section.docx > footer { position: absolute; left: 0; right: 0; bottom: 0; margin: 0 !important; padding: inherit; padding-top: 0; padding-bottom: 22.7pt; }
section.docx, .docx p, .docx span { font-family: Calibri, Carlito, sans-serif; hyphens: manual; }
.docx table { margin-bottom: 0; table-layout: fixed !important; }
.docx tr { break-inside: avoid; }
.docx footer p[class*="footer"], .docx p[class*="toc"] a { display: flex; align-items: baseline; }
.docx footer p[class*="footer"] > span { white-space: pre; }
.docx footer p[class*="footer"] > span:nth-of-type(2) { margin-inline-start: auto; }
.docx p[class*="toc"] a > :nth-child(2) { min-width: 1.9em; }
.docx p[class*="toc"] a > :nth-last-child(2) { flex: 1; align-self: center; height: 0.65em; margin-inline: 0.3em; overflow: hidden; border-bottom: 1px dotted #8a8c8e; }
.docx p[class*="eyebrow"] span { letter-spacing: 0.12em; }
`;
