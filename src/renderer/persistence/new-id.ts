/** A new record's id: random, so that records made on two machines never meet under one id. */
export const newId = (): string => crypto.randomUUID();
