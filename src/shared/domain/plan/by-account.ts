/** Records looked up by their account: each list is walked once, however many accounts there are. */
export function byAccount<R extends { readonly accountId: string | null }>(records: readonly R[]): (accountId: string) => readonly R[] {
  const groups = new Map<string | null, R[]>();
  for (const record of records) {
    const group = groups.get(record.accountId);
    if (group) group.push(record);
    else groups.set(record.accountId, [record]);
  }
  return (accountId) => groups.get(accountId) ?? [];
}
