/** What docx-preview asks to be made. */
type Wanted =
  | string
  | Node
  | ({
      ns?: string;
      tagName: string;
      className?: string;
      style?: Record<string, string> | string;
      children?: Wanted[];
    } & Record<string, unknown>);

const isNode = (wanted: Exclude<Wanted, string>): wanted is Node => 'nodeType' in wanted;

/**
 * Makes nodes in a document that shows nothing and runs nothing, with every style set as a property: the policy of the application
 * refuses style attributes.
 */
export function nodeMaker(inert: Document): (wanted: Wanted) => Node {
  const make = (wanted: Wanted): Node => {
    if (typeof wanted === 'string') return inert.createTextNode(wanted);
    if (isNode(wanted)) return wanted;
    const { ns, tagName, className, style, children = [], ...properties } = wanted;
    if (tagName === '#comment') return inert.createComment('');
    const node =
      tagName === '#fragment' ? inert.createDocumentFragment() : ns ? inert.createElementNS(ns, tagName) : inert.createElement(tagName);
    for (const child of children) node.appendChild(make(child));
    if (!('setAttribute' in node)) return node;
    if (className) node.setAttribute('class', className);
    const styled = node as HTMLElement;
    if (typeof style === 'string') styled.style.cssText = style;
    else if (style) Object.assign(styled.style, style);
    // Handlers are no part of a document.
    const known = Object.entries(properties).filter(([name, value]) => value !== undefined && !name.startsWith('on'));
    Object.assign(node, Object.fromEntries(known));
    return node;
  };
  return make;
}
