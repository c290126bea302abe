import { z } from 'zod';
import type { TableName } from './table-names';

/** Opaque record id, made once by the renderer (UUID) and never reused. */
export const idSchema = z.string().min(1).max(64);

/** What happens to a record when the record it points to is deleted. */
export type OnDelete = 'cascade' | 'set-null' | 'remove-entry';

/** What the model knows of a field beyond its type. Read it with `fieldMeta`. */
export type FieldMeta = {
  /** `internal`: never in a client edition. Fields are shared unless marked. */
  visibility?: 'internal';
  /** The table this id points into. */
  ref?: TableName;
  onDelete?: OnDelete;
  /** Other fields of the record that must change when this reference becomes null. */
  whenCleared?: Record<string, unknown>;
  /** For a choice: the group of the `model` catalogue that has a word for each value. */
  catalogue?: string;
};

declare const internalMark: unique symbol;
/** Type-level twin of `visibility: 'internal'`, so that a projection for the client cannot even name such a field. */
export type InternalMark = { readonly [internalMark]: true };

/** Marks a field the client must never read. */
export const internal = <T extends z.ZodType>(schema: T): T & InternalMark =>
  schema.meta({ visibility: 'internal' } satisfies FieldMeta) as T & InternalMark;

/** A reference whose owner goes when its target goes. */
export const ownedBy = (ref: TableName) => idSchema.meta({ ref, onDelete: 'cascade' } satisfies FieldMeta);

/** A reference that becomes null when its target goes; `whenCleared` are fields of the same record that then change too. */
export const optionalRef = (ref: TableName, whenCleared: Record<string, unknown> = {}) =>
  idSchema
    .nullable()
    .default(null)
    .meta({ ref, onDelete: 'set-null', whenCleared } satisfies FieldMeta);

/** A reference that may be null, whose owner goes when its target goes: a part of a plan or, with null, of the portfolio. */
export const optionalOwner = (ref: TableName) =>
  idSchema
    .nullable()
    .default(null)
    .meta({ ref, onDelete: 'cascade' } satisfies FieldMeta);

/** References to any number of records, each at most once; an entry goes when its target goes. Their order is the user's. */
export const refList = (ref: TableName) =>
  z
    .array(idSchema)
    .max(5_000)
    .refine((ids) => new Set(ids).size === ids.length, 'an id twice')
    .default([])
    .meta({ ref, onDelete: 'remove-entry' } satisfies FieldMeta);

/** One of some values; `catalogue` is the group of the `model` catalogue that names them. */
export const choice = <const V extends readonly [string, ...string[]]>(catalogue: string, values: V) =>
  z.enum(values).meta({ catalogue } satisfies FieldMeta);

/** Metadata of a field's schema, looking through nullable, optional and default wrappers. */
export function fieldMeta(schema: z.ZodType): FieldMeta {
  const own = (schema.meta() ?? {}) as FieldMeta;
  const inner = (schema as { def?: { innerType?: z.ZodType } }).def?.innerType;
  return inner ? { ...fieldMeta(inner), ...own } : own;
}

/** Calendar date `YYYY-MM-DD`: a day, not an instant, so that it never shifts with the time zone. */
export const calendarDateSchema = z.iso.date();
export type CalendarDate = z.infer<typeof calendarDateSchema>;

/** A day that may not be known. */
export const optionalDate = calendarDateSchema.nullable().default(null);

/** Local time of day, `09:30`. */
export const timeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

/** A time that may not be known. */
export const optionalTime = timeOfDay.nullable().default(null);

/** UTC instant, ISO 8601 with milliseconds and `Z`. */
export const instantSchema = z.iso.datetime();

/** ISO 4217 code, upper case. */
export const currencySchema = z.string().regex(/^[A-Z]{3}$/);

/** Amount in minor units (cents) of its currency: an integer, so that sums are exact. */
export const moneySchema = z.object({ minor: z.int(), currency: currencySchema });
export type Money = z.infer<typeof moneySchema>;

/** An amount that may not be known: null is not zero. */
export const optionalMoney = moneySchema.nullable().default(null);

/** A number that may not be known. */
export const optionalNumber = z.number().nullable().default(null);
/** A whole number that may not be known: days, minutes, people. */
export const optionalCount = z.int().min(0).max(1e9).nullable().default(null);
/** 0-100, or not known. */
export const optionalPercent = z.number().min(0).max(100).nullable().default(null);

export const periodUnits = ['month', 'quarter', 'year'] as const;
/**
 * The fields of a record that is about one period: its first day and its length. The first day says it all, whatever
 * month the fiscal year starts in.
 */
export const periodFields = { periodStart: calendarDateSchema, periodUnit: choice('periodUnit', periodUnits).default('quarter') };

/** Place in an order that the user chose, lower first; any number, so that something fits between two. */
export const sortOrder = z.number().default(0);

/** One line of text: a name or a title. 300 characters is more than any card or column needs. */
export const shortText = z.string().max(300);
/** Paragraphs of plain text. */
export const longText = z.string().max(20_000);

/** Pages of plain text: minutes of a long meeting. */
export const pages = z.string().max(400_000);

/** Columns of an import that the model has no field for, kept as they came. */
export const customFieldsSchema = z.record(z.string().max(200), z.string().max(20_000)).default({});
