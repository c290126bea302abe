import { foldText } from '../fold-text';
import type { Account } from '../model/account';
import type { PortfolioSettings } from '../model/portfolio';

type LoadState = 'below' | 'within' | 'above';
export type ManagerLoad<A> = { readonly owner: string; readonly accounts: readonly A[]; readonly state: LoadState };

type Bounds = Pick<PortfolioSettings, 'accountsFrom' | 'accountsTo'>;

/**
 * How many accounts each key account manager holds, the most loaded first; former customers are no load. Names are told apart without case and accents, as people
 * type them. `unowned` counts accounts that nobody holds. Source: seed, "5 to 15 accounts per KAM"; the bounds are settings.
 */
export function managerLoads<A extends Pick<Account, 'owner' | 'status'>>(
  accounts: readonly A[],
  { accountsFrom, accountsTo }: Bounds,
): { loads: ManagerLoad<A>[]; unowned: number } {
  const held = accounts.filter(({ status }) => status !== 'former');
  const byOwner = new Map<string, { owner: string; accounts: A[] }>();
  for (const account of held) {
    const owner = account.owner.trim().replace(/\s+/g, ' ');
    if (owner === '') continue;
    const key = foldText(owner);
    const known = byOwner.get(key);
    if (known) known.accounts.push(account);
    else byOwner.set(key, { owner, accounts: [account] });
  }
  const stateOf = (count: number): LoadState => (count < accountsFrom ? 'below' : count > accountsTo ? 'above' : 'within');
  return {
    loads: [...byOwner.values()]
      .map((one) => ({ ...one, state: stateOf(one.accounts.length) }))
      .sort((a, b) => b.accounts.length - a.accounts.length || (a.owner < b.owner ? -1 : 1)),
    unowned: held.filter(({ owner }) => owner.trim() === '').length,
  };
}
