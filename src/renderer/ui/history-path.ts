/** The address of a history: of an account, of everything, and within either of some records only. */
export function historyPath(accountId: string | null, recordIds: readonly (string | null | undefined)[] = []): string {
  const path = accountId ? `/accounts/${accountId}/history` : '/history';
  const ids = recordIds.filter((id) => typeof id === 'string');
  return ids.length === 0 ? path : `${path}?of=${ids.join(',')}`;
}
