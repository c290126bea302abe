import type { z } from 'zod';
import { fieldMeta, timeOfDay } from './fields';
import type { TableName } from './table-names';
import { tableSchemas } from './tables';

/** What a field holds, as far as reading it aloud and editing it go. */
export type FieldKind =
  | { kind: 'date' | 'time' | 'instant' | 'money' | 'boolean' | 'columns' | 'other' }
  /** `max`: characters, null without a limit; `required`: the empty text is refused. */
  | { kind: 'text'; max: number | null; required: boolean }
  | { kind: 'number'; min: number | null; max: number | null; integer: boolean }
  /** `catalogue`: the group of the `model` catalogue that has a word for each of the values. */
  | { kind: 'choice'; catalogue: string; values: readonly string[]; nullable: boolean }
  | { kind: 'reference'; target: TableName; nullable: boolean }
  | { kind: 'list'; of: FieldKind };

type Def = {
  type: string;
  format?: string;
  innerType?: z.ZodType;
  element?: z.ZodType;
  valueType?: z.ZodType;
  shape?: Record<string, z.ZodType>;
  entries?: Record<string, string>;
};
const defOf = (schema: z.ZodType) => (schema as unknown as { def: Def }).def;

const known = new Map<string, FieldKind>();

/** The kind of a field of the model, read from its schema: a new entity can be read and edited the moment it exists. */
export function fieldKind(table: TableName, field: string): FieldKind {
  const key = `${table} ${field}`;
  const schema = (tableSchemas[table].shape as Record<string, z.ZodType>)[field];
  const kind = known.get(key) ?? (schema ? kindOf(schema) : ({ kind: 'other' } as const));
  known.set(key, kind);
  return kind;
}

function kindOf(schema: z.ZodType): FieldKind {
  const { ref, catalogue = '' } = fieldMeta(schema);
  const def = defOf(schema);
  if (def.innerType) return wrapped(kindOf(def.innerType), ref, isNullable(schema));
  if (def.type === 'array' && def.element) return wrapped({ kind: 'list', of: kindOf(def.element) }, ref, false);
  if (ref) return { kind: 'reference', target: ref, nullable: false };
  if (def.type === 'string') return textKind(schema, def.format);
  if (def.type === 'number') return numberKind(schema as z.ZodNumber);
  if (def.type === 'boolean') return { kind: 'boolean' };
  if (def.type === 'enum') return { kind: 'choice', catalogue, values: Object.values(def.entries ?? {}), nullable: false };
  if (def.type === 'record') return { kind: def.valueType && defOf(def.valueType).type === 'string' ? 'columns' : 'other' };
  return { kind: def.shape && 'minor' in def.shape && 'currency' in def.shape ? 'money' : 'other' };
}

function textKind(schema: z.ZodType, format: string | undefined): FieldKind {
  if (format === 'date') return { kind: 'date' };
  if (format === 'datetime') return { kind: 'instant' };
  if (schema === timeOfDay) return { kind: 'time' };
  const { minLength, maxLength } = schema as z.ZodString;
  return { kind: 'text', max: maxLength, required: (minLength ?? 0) > 0 };
}

function numberKind({ minValue, maxValue, isInt }: z.ZodNumber): FieldKind {
  /** Zod says "no bound" as infinity, and as the safe integers for whole numbers. */
  const bound = (value: number | null) => (value === null || Math.abs(value) >= Number.MAX_SAFE_INTEGER ? null : value);
  return { kind: 'number', min: bound(minValue), max: bound(maxValue), integer: isInt };
}

/** What points at other records says so on its outside, whatever wraps the id or the list of ids. */
function wrapped(kind: FieldKind, ref: TableName | undefined, nullable: boolean): FieldKind {
  if (ref && kind.kind === 'list') return { kind: 'list', of: { kind: 'reference', target: ref, nullable: false } };
  if (ref) return { kind: 'reference', target: ref, nullable };
  return kind.kind === 'choice' ? { ...kind, nullable } : kind;
}

function isNullable(schema: z.ZodType): boolean {
  const { type, innerType } = defOf(schema);
  return type === 'nullable' || (innerType !== undefined && isNullable(innerType));
}
