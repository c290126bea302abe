import type { ErrorCode } from './errors';

/** An expected failure: a code the catalogues translate (`errors:<code>`), with the values its sentence needs. */
export type AppError = {
  code: ErrorCode;
  /** Values for the placeholders of the translated sentence. */
  params?: Record<string, string | number>;
  /** For the log only, never shown: the technical cause in English. */
  detail?: string;
};

/** A value at a border (IPC, files, import, map commands): success or an expected failure, never a thrown string. */
export type Result<T, E = AppError> = { ok: true; value: T } | { ok: false; error: E };

export const ok = <T>(value: T): { ok: true; value: T } => ({ ok: true, value });

export const err = <E>(error: E): { ok: false; error: E } => ({ ok: false, error });

/** Shorthand for the usual failure. */
export const fail = (code: ErrorCode, params?: AppError['params'], detail?: string) =>
  err<AppError>({ code, ...(params && { params }), ...(detail !== undefined && { detail }) });
