import { parseXml, type XmlDocument, XmlElement } from '@rgrove/parse-xml';

/**
 * The root of an XML part; null for what is no XML. No entity but XML's own five is known and nothing is fetched; a part that nests
 * deeper than the parser's stack is no XML either.
 */
export function readXml(text: string): XmlElement | null {
  try {
    return (parseXml(text) satisfies XmlDocument).root;
  } catch {
    return null;
  }
}

/** A name without its prefix: which one a program chose says nothing. */
const local = (name: string): string => name.slice(name.indexOf(':') + 1);

export const childrenOf = (parent: XmlElement | null, name: string): XmlElement[] =>
  (parent?.children ?? []).flatMap((child) => (child instanceof XmlElement && local(child.name) === name ? [child] : []));

/** The first element down a path of names. */
export const at = (parent: XmlElement | null, ...path: readonly string[]): XmlElement | null =>
  path.reduce<XmlElement | null>((element, name) => childrenOf(element, name)[0] ?? null, parent);

/** An attribute by its name without prefix; null when it is not there. */
export function attribute(element: XmlElement | null, name: string): string | null {
  const found = Object.entries(element?.attributes ?? {}).find(([key]) => local(key) === name);
  return found?.[1] ?? null;
}
