/** Whose changes undo and redo go through: of the account on whose page the user is, or of all (null). */
let scope: string | null = null;
let tell = (): void => undefined;

export const stepScope = (): string | null => scope;

/** The user went to an account's page, or left it. */
export function setStepScope(accountId: string | null): void {
  if (accountId === scope) return;
  scope = accountId;
  tell();
}

/** The store, which says what undo and redo would do there. */
export const onStepScope = (listener: () => void): void => {
  tell = listener;
};
