/** Whether a text is a drawing in SVG. */
export const isSvg = (text: string): boolean => /<svg[\s>]/.test(text.slice(0, 20_000));

/**
 * Whether a drawing needs nothing but itself: no other file, no address, no script and no entity of its own. One that does is not
 * drawn: a plan that somebody sent must not make a document read what is on this computer.
 */
export const isWholeSvg = (text: string): boolean =>
  !/<!ENTITY|<script|<foreignObject|@import|\shref\s*=\s*["'](?!\s*(?:#|data:))|url\(\s*["']?(?!\s*["']?(?:#|data:))/i.test(
    text.replace(/xlink:href/gi, ' href'),
  );
