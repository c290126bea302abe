import type { Block, DocTree, Inline, Paragraph, Section } from './doc-tree';
import { text } from './inline';

type Captioned = Extract<Block, { kind: 'table' | 'picture' | 'chart' }>;
type Reference = Extract<Inline, { kind: 'reference' }>;

/** More than this and the sentence would be a list of numbers. */
const mostNamed = 3;

const isCaptioned = (block: Block): block is Captioned => block.kind === 'table' || block.kind === 'picture' || block.kind === 'chart';
const opensChapter = (block: Block): boolean => block.kind === 'heading' && block.level === 1;
const isLead = (block: Block): block is Paragraph => block.kind === 'paragraph' && block.style === 'lead';

/**
 * The takeaway of each chapter names the tables and figures that show it: "Figure 5, Table 9." Captions count as Word counts them, tables and
 * figures apart, over the whole document.
 */
export function withReferences(tree: DocTree): DocTree {
  const counted = { table: 0, figure: 0 };
  const shown: Reference[] = [];
  // Chapters run on over the sections of pages: each block is looked at in the order of reading.
  const chapters = new Map<Block, Reference[]>();
  let lead: Block | null = null;
  for (const block of tree.sections.flatMap(({ blocks }) => blocks)) {
    if (opensChapter(block)) lead = null;
    else if (isLead(block) && lead === null) lead = block;
    else if (isCaptioned(block)) {
      const to = block.kind === 'table' ? 'table' : 'figure';
      counted[to] += 1;
      const reference: Reference = { kind: 'reference', to, number: counted[to] };
      if (lead) chapters.set(lead, [...(chapters.get(lead) ?? []), reference]);
      if (lead && (chapters.get(lead)?.length ?? 0) <= mostNamed) shown.push(reference);
    }
  }
  const named = new Set(shown.map(({ to, number }) => `${to} ${number}`));
  const again = { table: 0, figure: 0 };
  const rewritten = (block: Block): Block => {
    if (isCaptioned(block)) {
      const to = block.kind === 'table' ? 'table' : 'figure';
      again[to] += 1;
      return named.has(`${to} ${again[to]}`) ? { ...block, number: again[to] } : block;
    }
    const references = chapters.get(block)?.slice(0, mostNamed);
    return references && isLead(block) ? { ...block, content: [...block.content, ...sentence(references)] } : block;
  };
  const sections = tree.sections.map((section): Section => ({ ...section, blocks: section.blocks.map(rewritten) }));
  return { ...tree, sections };
}

const sentence = (references: readonly Reference[]): Inline[] => [
  text(' '),
  ...references.flatMap((reference, index): Inline[] => (index === 0 ? [reference] : [text(', '), reference])),
  text('.'),
];

/** The same with its references as plain words: for what shows documents and knows no fields. */
export function plainReferences(tree: DocTree): DocTree {
  const plain = (inline: Inline): Inline => (inline.kind === 'reference' ? text(`${tree.words[inline.to]} ${inline.number}`) : inline);
  const rewritten = (block: Block): Block => (isLead(block) ? { ...block, content: block.content.map(plain) } : block);
  return { ...tree, sections: tree.sections.map((section) => ({ ...section, blocks: section.blocks.map(rewritten) })) };
}
