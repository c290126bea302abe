export type XmlElement = {
  name: string;
  attributes: Record<string, string>;
  children: XmlElement[];
  /** Its own characters, entities resolved. */
  text: string;
  /** Every element of that name inside it, in document order. */
  find: (name: string) => XmlElement[];
};

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
/** The characters of XML 1.0: no control characters, no half pairs. */
const allowed = /^[\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]*$/u;
const token = /<(\/?)([A-Za-z][\w:-]*)((?:\s+[\w:-]+="[^"<]*")*)\s*(\/?)>|([^<]+)/gy;

function resolved(text: string): string {
  if (!allowed.test(text)) throw new Error('a character that XML does not allow');
  return text.replace(/&([^;]*;?)/g, (whole, body: string) => {
    const value = entities[body.slice(0, -1)];
    if (!body.endsWith(';') || value === undefined) throw new Error(`no entity: ${whole}`);
    return value;
  });
}

/** Reads well-formed XML as strictly as our drawings are written: elements, quoted attributes, the five entities. Throws otherwise. */
export function parseXml(xml: string): XmlElement {
  const top = newElement('', {});
  const open = [top];
  token.lastIndex = 0;
  let at = 0;
  while (at < xml.length) {
    const match = token.exec(xml);
    if (!match) throw new Error(`not well-formed at ${at}: ${xml.slice(at, at + 80)}`);
    at = token.lastIndex;
    const [, closing, name = '', attributes = '', empty, text] = match;
    const parent = open.at(-1) as XmlElement;
    if (text !== undefined) {
      parent.text += resolved(text);
    } else if (closing === '/') {
      if (open.pop()?.name !== name) throw new Error(`</${name}> closes another element`);
    } else {
      const element = newElement(name, readAttributes(attributes));
      parent.children.push(element);
      if (empty !== '/') open.push(element);
    }
  }
  const [root] = top.children;
  if (open.length !== 1 || top.children.length !== 1 || !root) throw new Error('not one whole element');
  return root;
}

function readAttributes(text: string): Record<string, string> {
  const attributes: Record<string, string> = {};
  for (const [, name = '', value = ''] of text.matchAll(/([\w:-]+)="([^"]*)"/g)) {
    if (name in attributes) throw new Error(`${name} twice`);
    attributes[name] = resolved(value);
  }
  return attributes;
}

function newElement(name: string, attributes: Record<string, string>): XmlElement {
  const children: XmlElement[] = [];
  const find = (wanted: string): XmlElement[] =>
    children.flatMap((child) => [...(child.name === wanted ? [child] : []), ...child.find(wanted)]);
  return { name, attributes, children, text: '', find };
}
