import { strToU8, zipSync } from 'fflate';

type Parts = { readonly styles?: string; readonly theme?: string; readonly section?: string; readonly others?: Record<string, Uint8Array> };

const wordprocessing = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/** The styles of a company's template as a French Word writes them: ids in French, names in English, looks spread over a chain. */
export const companyStyles = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:styles xmlns:w="${wordprocessing}">
<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:asciiTheme="minorHAnsi" w:hAnsiTheme="minorHAnsi"/><w:sz w:val="22"/></w:rPr></w:rPrDefault>
<w:pPrDefault><w:pPr><w:spacing w:after="160" w:line="259" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>
<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:rPr><w:sz w:val="21"/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="Maison"><w:name w:val="Maison"/><w:basedOn w:val="Normal"/><w:rPr><w:rFonts w:ascii="Georgia" w:hAnsi="Georgia"/><w:color w:val="FFCC00"/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="Titre1"><w:name w:val="heading 1"/><w:basedOn w:val="Maison"/>
<w:pPr><w:numPr><w:numId w:val="7"/></w:numPr><w:pBdr><w:bottom w:val="single" w:sz="12" w:space="1" w:color="auto" w:themeColor="accent2"/></w:pBdr><w:spacing w:before="480"/></w:pPr>
<w:rPr><w:b w:val="0"/><w:caps/><w:sz w:val="32"/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="Titre2"><w:name w:val="heading 2"/><w:basedOn w:val="Titre2"/><w:rPr><w:color w:val="2E74B5" w:themeColor="accent1"/></w:rPr></w:style>
<w:style w:type="character" w:styleId="Accentuation"><w:name w:val="Emphasis"/><w:rPr><w:i/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="KfLead"><w:name w:val="Keyfolio Lead"/><w:rPr><w:i/></w:rPr></w:style>
</w:styles>`;

const slots = ['dk1', 'lt1', 'dk2', 'lt2', 'accent1', 'accent2', 'accent3', 'accent4', 'accent5', 'accent6', 'hlink', 'folHlink'];
const colours = ['000000', 'FFFFFF', '1F2A44', 'EEF0F5', 'F2B705', '7A1F5C', '3A7D44', '444444', '555555', '666666', '0000EE', '551A8B'];

/** A theme whose first accent, a yellow, cannot be read on white. */
export const companyTheme = `<?xml version="1.0" encoding="UTF-8"?>
<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="Maison"><a:themeElements><a:clrScheme name="Maison">${slots
  .map((slot, index) => `<a:${slot}><a:srgbClr val="${colours[index]}"/></a:${slot}>`)
  .join(
    '',
  )}</a:clrScheme><a:fontScheme name="Maison"><a:majorFont><a:latin typeface="Georgia"/></a:majorFont><a:minorFont><a:latin typeface="Verdana"/></a:minorFont></a:fontScheme></a:themeElements></a:theme>`;

const companySection =
  '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1701" w:right="1134" w:bottom="1417" w:left="1701"/></w:sectPr>';

/** A .docx with the parts that make a template, and with whatever else a hostile one may have. */
export const templateDocx = ({
  styles = companyStyles,
  theme = companyTheme,
  section = companySection,
  others = {},
}: Parts = {}): Uint8Array =>
  zipSync({
    '[Content_Types].xml': strToU8('<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'),
    'word/document.xml': strToU8(`<w:document xmlns:w="${wordprocessing}"><w:body><w:p/>${section}</w:body></w:document>`),
    'word/styles.xml': strToU8(styles),
    'word/theme/theme1.xml': strToU8(theme),
    ...others,
  });
