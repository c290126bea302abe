import type { SVGProps } from 'react';

type DrawnProps = Omit<SVGProps<SVGGElement>, 'children' | 'dangerouslySetInnerHTML'> & { markup: string };

/**
 * A piece of the shared drawing on the canvas: the same text that goes into pictures and Word, so that they cannot
 * disagree. Every word in it went through `escapeXml`.
 */
export function Drawn({ markup, ...attributes }: DrawnProps) {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: made by src/shared/stakeholder-map alone, which escapes what users typed
  return <g {...attributes} dangerouslySetInnerHTML={{ __html: markup }} />;
}
