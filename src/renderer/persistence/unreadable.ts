/**
 * What the browser answers where a value is there and cannot be read: large ones lie in files of their own, and it neither keeps
 * a checksum of those nor throws the database away when one is damaged or gone.
 */
const names = ['DataError', 'NotReadableError', 'NotFoundError', 'UnknownError', 'EncodingError', 'DataCloneError'];

/** Whether an error says that something stored is damaged, so that the working copy has to be filled anew. */
export const isUnreadable = (cause: unknown): boolean =>
  typeof cause === 'object' && cause !== null && 'name' in cause && names.includes(String(cause.name));
