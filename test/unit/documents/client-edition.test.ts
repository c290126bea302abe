import { type ClientRecord, projectForClient } from '@shared/documents/client-projection';
import { composeDocument } from '@shared/documents/compose-document';
import { documentName } from '@shared/documents/file-name';
import { internalFields, listWithheld, withheldTables } from '@shared/documents/withheld';
import { catalogues } from '@shared/i18n/catalogues';
import { storeLink } from '@shared/links/link';
import { linkTables } from '@shared/links/link-targets';
import type { accountSchema } from '@shared/model/account';
import { fieldKind } from '@shared/model/field-kind';
import { fieldMeta } from '@shared/model/fields';
import type { opportunitySchema } from '@shared/model/opportunity';
import type { personSchema } from '@shared/model/person';
import { accountTables } from '@shared/model/references';
import { tableNames } from '@shared/model/table-names';
import { tableSchemas } from '@shared/model/tables';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { emptyPlan } from '../../support/documents/empty-plan';
import { fullPlan } from '../../support/documents/full-plan';
import { clock, poorPlan, richPlan } from '../../support/documents/plans';
import { onePlan } from '../../support/one-plan';
import { anAccount, aPerson } from '../../support/records';

describe('what the client edition is composed from', () => {
  it('cannot name an internal field: it does not compile', () => {
    const names: (keyof ClientRecord<typeof accountSchema>)[] = [
      'name',
      'summary',
      // @ts-expect-error: internal
      'privateNotes',
      // @ts-expect-error: internal
      'revenueWithUs',
    ];
    const person: (keyof ClientRecord<typeof personSchema>)[] = [
      'name',
      // @ts-expect-error: internal
      'support',
    ];
    const deal: (keyof ClientRecord<typeof opportunitySchema>)[] = [
      'name',
      // @ts-expect-error: internal
      'amount',
      // @ts-expect-error: imported columns may hold anything
      'custom',
    ];
    expect([names, person, deal]).toHaveLength(3);
  });

  it('holds exactly the shared fields at run time, no lost deal and no stage', () => {
    const { account, people, opportunities } = projectForClient(richPlan());
    const shared = Object.entries(tableSchemas.accounts.shape)
      .filter(([name, schema]) => name !== 'custom' && fieldMeta(schema as z.ZodType).visibility !== 'internal')
      .map(([name]) => name);
    expect(Object.keys(account).sort()).toEqual(shared.sort());
    expect(people.every((person) => !('support' in person) && !('privateNotes' in person))).toBe(true);
    expect(new Set(opportunities.map(({ status }) => status))).toEqual(new Set(['open', 'won']));
    expect(opportunities.every((deal) => !('stage' in deal) && !('amount' in deal))).toBe(true);
  });
});

describe('the client edition', () => {
  const tree = composeDocument(richPlan(), {
    kind: 'account-plan',
    edition: 'client',
    locale: 'en',
    paper: 'a4',
    clock,
    mapId: 'm1',
    subjectId: null,
    sections: null,
    sayGaps: true,
  });

  it('has no picture and says in name, footer and properties what it is', () => {
    expect(tree.sections.flatMap(({ blocks }) => blocks.map(({ kind }) => kind))).not.toContain('picture');
    expect(tree.footer.left).toContain('Client edition');
    expect(tree.properties.keywords).toContain('Client edition');
    expect(documentName('account-plan', 'Acme', 'client', 'fr', '2026-03-12')).toBe('Acme - Plan de compte - Édition client - 2026-03-12');
    expect(documentName('account-plan', 'Acme', 'internal', 'en', '2026-03-12')).toBe('Acme - Account plan - 2026-03-12');
  });

  it('does not promise a date that has passed', () => {
    const table = tree.sections.flatMap(({ blocks }) => blocks).find((block) => block.kind === 'table');
    const dates = table?.rows.map((row) => row[2]?.content.map((inline) => (inline.kind === 'text' ? inline.text : '')).join(''));
    expect(dates?.[0]).toBe('15 March 2026');
    expect(dates?.at(-1)).toBe('to be confirmed');
  });
});

describe('what is withheld', () => {
  it('lists what this plan really holds, and nothing for a plan that holds nothing', () => {
    expect(listWithheld(richPlan())).toEqual([
      { kind: 'fields', table: 'accounts', count: 1, fields: ['revenueWithUs', 'tier', 'status', 'privateNotes'] },
      { kind: 'fields', table: 'opportunities', count: 133, fields: expect.arrayContaining(['amount', 'probability', 'stage']) },
      expect.objectContaining({ kind: 'fields', table: 'people', fields: expect.arrayContaining(['support', 'influence', 'buyingRole']) }),
      { kind: 'records', table: 'lines', count: 8 },
      { kind: 'records', table: 'maps', count: 1 },
      { kind: 'lostOpportunities', count: 44 },
    ]);
    expect(listWithheld(fullPlan())).toEqual(
      expect.arrayContaining([
        { kind: 'records', table: 'risks', count: 6 },
        { kind: 'notShared', table: 'objectives', count: 1 },
        { kind: 'notAgreed', table: 'valueHypotheses', count: 1 },
        { kind: 'fields', table: 'needs', count: 4, fields: ['personIds', 'priority'] },
      ]),
    );
    expect(listWithheld(poorPlan())).toEqual([{ kind: 'fields', table: 'accounts', count: 1, fields: ['status'] }]);
  });

  it('covers every table of an account with internal fields, and each field has its name in both languages', () => {
    const withInternal = tableNames.filter(
      (table) =>
        (table === 'accounts' || accountTables.has(table)) &&
        Object.values(tableSchemas[table].shape).some((schema) => fieldMeta(schema as z.ZodType).visibility === 'internal'),
    );
    expect([...withheldTables].sort()).toEqual([...withInternal].sort());
    for (const table of withheldTables) {
      for (const field of internalFields(table)) {
        for (const language of ['en', 'fr'] as const) {
          expect(catalogues[language].model.field, `${table}.${field}`).toHaveProperty(`${table}.${field}`);
        }
      }
    }
  });

  it('is not in the projection, whatever any internal field of any table holds', () => {
    const marker = 'nobody-may-read-this';
    const plan = emptyPlan(anAccount());
    const lists = plan as unknown as Record<string, object[]>;
    for (const mutation of onePlan()) {
      if (mutation.op !== 'create') continue;
      const hidden = Object.fromEntries(internalFields(mutation.table).map((field) => [field, marker]));
      const record = { ...mutation.record, ...hidden, ...('custom' in mutation.record && { custom: { [marker]: marker } }) };
      if (mutation.table === 'accounts') Object.assign(plan.account, record);
      else lists[mutation.table]?.push(record);
    }
    expect(JSON.stringify(plan).split(marker).length).toBeGreaterThan(150);
    expect(JSON.stringify(projectForClient(plan))).not.toContain(marker);
  });

  it('names nobody and nothing that the client may not read, in whatever text it is named', () => {
    const marker = 'nobody-may-read-this';
    const readable = aPerson({ id: 'readable', name: 'Claire Martin' });
    fc.assert(
      fc.property(fc.constantFrom(...linkTables), fc.constantFrom('p1', 'readable', 'gone'), (table, id) => {
        const link = storeLink({ table, id, name: marker });
        const plan = emptyPlan(anAccount({ summary: link, privateNotes: marker }));
        const lists = plan as unknown as Record<string, object[]>;
        for (const mutation of onePlan()) {
          if (mutation.op !== 'create' || mutation.table === 'accounts') continue;
          // Every free text of every record names it, those that records are called by too.
          const texts = Object.entries(tableSchemas[mutation.table].shape).flatMap(([field]) => {
            const kind = fieldKind(mutation.table, field);
            return kind.kind === 'text' && (kind.max ?? 0) >= 300 ? [[field, `Before ${link} after`]] : [];
          });
          lists[mutation.table]?.push({ ...mutation.record, ...Object.fromEntries(texts) });
        }
        plan.people.push(readable);
        const client = JSON.stringify(projectForClient(plan));
        expect(client).not.toContain(marker);
        expect(client).not.toContain('[[');
        expect(client).toContain(table === 'people' && id === 'readable' ? 'Before Claire Martin after' : 'Before … after');
      }),
    );
  });

  it('counts the names that it left out, and says so', () => {
    const risk = storeLink({ table: 'risks', id: 'k', name: 'They leave' });
    const plan = { ...emptyPlan(anAccount({ summary: `Because of ${risk}, ${risk}` })) };
    expect(projectForClient(plan).account.summary).toBe('Because of …, …');
    expect(listWithheld(plan)).toContainEqual({ kind: 'names', count: 2 });
  });
});
