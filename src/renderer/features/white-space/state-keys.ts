import type { WhiteSpaceCell } from '@shared/model/need';

/** The key that gives a place a state; the same in both languages, listed in the shortcut help. */
export const stateKeys: Record<string, WhiteSpaceCell['state']> = {
  i: 'installed',
  p: 'potential',
  o: 'in-pipeline',
  c: 'competitor',
  b: 'blocked',
  n: 'not-applicable',
};
