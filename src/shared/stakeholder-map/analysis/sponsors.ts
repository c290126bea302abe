import type { Finding } from './finding';
import type { Rule } from './subject';

/** A key account has an executive on each side who can call the other. */
export const noExecutivePairing: Rule<Finding> = ({ account, ours: side }) => {
  if (side && side.sponsorPairs.length > 0) return [];
  const ours = account.ourSponsor.trim() === '';
  const theirs = account.theirSponsor.trim() === '';
  if (!ours && !theirs) return [];
  const missing = ours && theirs ? 'both' : ours ? 'ours' : 'theirs';
  return [{ kind: 'no-executive-pairing', severity: 'warning', concerned: [], params: { missing } }];
};
