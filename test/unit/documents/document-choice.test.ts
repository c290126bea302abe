import {
  type DocumentChoice,
  documentChoiceSchema,
  filesOf,
  moveSection,
  orderedSections,
  wantedSections,
} from '@shared/documents/document-choice';
import { documentKinds, kinds } from '@shared/documents/kinds';
import { describe, expect, it } from 'vitest';

const choice = (change: Partial<DocumentChoice>): DocumentChoice =>
  documentChoiceSchema.parse({
    kinds: ['qbr'],
    editions: ['internal'],
    languages: ['en'],
    paper: 'a4',
    sayGaps: true,
    sections: {},
    ...change,
  });

describe('the files that a choice makes', () => {
  it('are each document in each edition it has, in each language', () => {
    expect(filesOf(choice({ kinds: ['qbr', 'one-page'], editions: ['internal', 'client'], languages: ['en', 'fr'] }))).toHaveLength(8);
    expect(filesOf(choice({ kinds: ['success-plan'] }))).toEqual([{ kind: 'success-plan', edition: 'client', language: 'en' }]);
    expect(filesOf(choice({ kinds: [] }))).toEqual([]);
  });
});

describe('the sections of a document', () => {
  it.each(documentKinds)('%s: are all of both editions, until someone chooses', (kind) => {
    const { internal = [], client = [] } = kinds[kind].sections;
    expect(new Set(orderedSections(kind, undefined))).toEqual(new Set([...internal, ...client]));
    expect(wantedSections(kind, undefined)).toBeNull();
  });

  it('keep the order chosen; one that the choice does not know stands after its usual neighbour', () => {
    const known = { order: ['topic', 'decisions', 'criteria'] as const, off: ['criteria'] as const };
    const ordered = orderedSections('qbr', { order: [...known.order], off: [...known.off] });
    expect(ordered.indexOf('topic')).toBeLessThan(ordered.indexOf('decisions'));
    expect(ordered[ordered.indexOf('criteria') + 1]).toBe('changes');
    expect(new Set(ordered).size).toBe(ordered.length);
    expect(wantedSections('qbr', { order: [...known.order], off: [...known.off] })).not.toContain('criteria');
  });

  it('move within the list, never out of it', () => {
    expect(moveSection(['summary', 'risks', 'needs'], 'needs', 0)).toEqual(['needs', 'summary', 'risks']);
    expect(moveSection(['summary', 'risks', 'needs'], 'summary', -1)).toEqual(['summary', 'risks', 'needs']);
    expect(moveSection(['summary', 'risks', 'needs'], 'summary', 9)).toEqual(['risks', 'needs', 'summary']);
  });
});
