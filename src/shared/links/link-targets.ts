import { recordName } from '../history/record-name';
import type { RecordsByTable } from '../model/dependents';
import { fieldKind } from '../model/field-kind';
import type { TableName } from '../model/table-names';
import { type Link, linkName } from './link';

/** `@` somebody, `#` anything else of the plan. */
export type Mark = '@' | '#';

/** What can be named in a text, with what tells two of one name apart. */
export type LinkTarget = Link & { readonly mark: Mark; readonly day: string | null };

/** Whose records are named after `@`. */
const people = ['people', 'teamMembers'] as const satisfies readonly TableName[];
/** Whose records are named after `#`, those first that a plan is mostly about. */
const others = [
  'needs',
  'opportunities',
  'objectives',
  'initiatives',
  'milestones',
  'risks',
  'actions',
  'decisions',
  'meetings',
  'reviews',
  'businessUnits',
  'offers',
  'valueHypotheses',
  'improvementPlans',
  'verbatims',
  'rituals',
  'surveys',
  'slas',
  'raciActivities',
  'maps',
] as const satisfies readonly TableName[];

/** Tables whose records a text can name. */
export const linkTables = [...people, ...others] as const;

export const markOf = (table: TableName): Mark => ((people as readonly TableName[]).includes(table) ? '@' : '#');

/** Shorter texts are names, which stand in labels, lists and sentences, where a link has no room. */
const shortest = 300;

/** Whether records can be named in this field: paragraphs, and not those that a record is itself called by. */
export function isLinkable(table: TableName, field: string): boolean {
  const kind = fieldKind(table, field);
  return kind.kind === 'text' && kind.max !== null && kind.max > shortest && !kind.required;
}

/** The day that tells a meeting from the one before it. */
const dayFields = ['date', 'dueOn', 'plannedOn', 'receivedOn', 'on'];

/** Everything of a plan that its texts can name, in the order in which it is offered. */
export function linkTargets(records: RecordsByTable, compare: (a: string, b: string) => number): LinkTarget[] {
  const lookup = (table: TableName, id: string) => records[table]?.find((record) => record.id === id);
  return linkTables.flatMap((table) =>
    (records[table] ?? [])
      .map((record): LinkTarget => {
        const day = dayFields.map((field) => record[field]).find((value) => typeof value === 'string');
        return {
          table,
          id: record.id,
          name: linkName(recordName(table, record, lookup)),
          mark: markOf(table),
          day: typeof day === 'string' ? day : null,
        };
      })
      .filter(({ name }) => name !== '')
      .sort((a, b) => compare(a.name, b.name) || compare(b.day ?? '', a.day ?? '')),
  );
}
