import type { z } from 'zod';
import { fieldMeta } from '../model/fields';
import type { TableName } from '../model/table-names';
import { tableSchemas } from '../model/tables';

/** What a field holds, as far as reading it aloud goes. */
export type FieldKind =
  | { kind: 'text' | 'number' | 'date' | 'instant' | 'money' | 'boolean' | 'columns' | 'other' }
  /** `catalogue`: the group of the `model` catalogue that has a word for each value. */
  | { kind: 'choice'; catalogue: string }
  | { kind: 'reference'; target: TableName }
  | { kind: 'list'; of: FieldKind };

type Def = {
  type: string;
  format?: string;
  innerType?: z.ZodType;
  element?: z.ZodType;
  valueType?: z.ZodType;
  shape?: Record<string, z.ZodType>;
};
const defOf = (schema: z.ZodType) => (schema as unknown as { def: Def }).def;

const known = new Map<string, FieldKind>();

/** The kind of a field of the model, read from its schema: a new entity reads well in the history the moment it exists. */
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
  if (def.innerType) return withReference(kindOf(def.innerType), ref);
  if (def.type === 'array' && def.element) return withReference({ kind: 'list', of: kindOf(def.element) }, ref);
  if (ref) return { kind: 'reference', target: ref };
  if (def.type === 'string') return { kind: def.format === 'date' ? 'date' : def.format === 'datetime' ? 'instant' : 'text' };
  if (def.type === 'number' || def.type === 'boolean') return { kind: def.type };
  if (def.type === 'enum') return { kind: 'choice', catalogue };
  if (def.type === 'record') return { kind: def.valueType && defOf(def.valueType).type === 'string' ? 'columns' : 'other' };
  return { kind: def.shape && 'minor' in def.shape && 'currency' in def.shape ? 'money' : 'other' };
}

/** What points at other records says so on its outside, whatever wraps the id or the list of ids. */
function withReference(kind: FieldKind, ref: TableName | undefined): FieldKind {
  if (!ref) return kind;
  return kind.kind === 'list' ? { kind: 'list', of: { kind: 'reference', target: ref } } : { kind: 'reference', target: ref };
}
