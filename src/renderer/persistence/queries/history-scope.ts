/** Whose history: of one account, of some records (a seat and who holds it), or of everything. */
export type HistoryScope = { accountId?: string | null; recordIds?: readonly string[] | null };
