import { z } from 'zod';
import { type DocumentKind, documentKinds, type Edition, kinds, type SectionId, sectionIds } from './kinds';

/** The sections of one document as somebody wants them: all of them in their order, and which are off. */
const sectionChoiceSchema = z.object({
  order: z.array(z.enum(sectionIds)).max(sectionIds.length),
  off: z.array(z.enum(sectionIds)).max(sectionIds.length),
});
export type SectionChoice = z.infer<typeof sectionChoiceSchema>;

export const documentFormats = ['docx', 'pdf'] as const;

/** What to export of one account and how, as it was chosen last. */
export const documentChoiceSchema = z.object({
  kinds: z.array(z.enum(documentKinds)).max(documentKinds.length),
  editions: z.array(z.enum(['internal', 'client'])).max(2),
  languages: z.array(z.enum(['en', 'fr'])).max(2),
  paper: z.enum(['a4', 'letter']),
  format: z.enum(documentFormats).default('docx'),
  sayGaps: z.boolean(),
  sections: z.partialRecord(z.enum(documentKinds), sectionChoiceSchema),
});
export type DocumentChoice = z.infer<typeof documentChoiceSchema>;

/** Every section a document has in any edition, in the order wanted; those that the choice does not know stand where they belong. */
export function orderedSections(kind: DocumentKind, choice: SectionChoice | undefined): SectionId[] {
  const { internal = [], client = [] } = kinds[kind].sections;
  const own = [...internal, ...client.filter((id) => !internal.includes(id))];
  const wanted = (choice?.order ?? []).filter((id) => own.includes(id));
  const ordered = [...wanted];
  for (const [index, id] of own.entries()) {
    if (ordered.includes(id)) continue;
    const before = own
      .slice(0, index)
      .reverse()
      .find((other) => ordered.includes(other));
    ordered.splice(before === undefined ? 0 : ordered.indexOf(before) + 1, 0, id);
  }
  return ordered;
}

/** The sections to compose; null where nothing was chosen, so that each edition keeps its own order. */
export const wantedSections = (kind: DocumentKind, choice: SectionChoice | undefined): SectionId[] | null =>
  choice === undefined ? null : orderedSections(kind, choice).filter((id) => !choice.off.includes(id));

/** One section moved to another place. */
export function moveSection(order: readonly SectionId[], id: SectionId, to: number): SectionId[] {
  const rest = order.filter((other) => other !== id);
  const at = Math.min(Math.max(to, 0), rest.length);
  return [...rest.slice(0, at), id, ...rest.slice(at)];
}

/** The files that a choice makes: each document in each edition that it has, in each language. */
export const filesOf = ({ kinds: chosen, editions, languages }: Pick<DocumentChoice, 'kinds' | 'editions' | 'languages'>) =>
  chosen.flatMap((kind) =>
    kinds[kind].editions
      .filter((edition: Edition) => editions.includes(edition) || kinds[kind].editions.length === 1)
      .flatMap((edition) => languages.map((language) => ({ kind, edition, language }))),
  );
