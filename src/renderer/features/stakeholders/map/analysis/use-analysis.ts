import type { Figure } from '@shared/domain/figure';
import { type RelationshipInputs, relationshipCoverage } from '@shared/domain/relationship-coverage';
import type { Account } from '@shared/model/account';
import { analyse } from '@shared/stakeholder-map/analysis/analyse';
import type { Finding } from '@shared/stakeholder-map/analysis/finding';
import { thresholdsOf } from '@shared/stakeholder-map/analysis/thresholds';
import type { CardOptions } from '@shared/stakeholder-map/card';
import { useMemo } from 'react';
import type { LoadedMap } from '@/persistence/queries/stakeholders';
import { loadOurSide } from '@/persistence/queries/team';
import { useLive } from '@/persistence/use-live';
import { today } from '@/ui/today';

/** What stands out among the people of the account, on this map or not, and how much of their influence we reach. */
export type Analysis = { findings: readonly Finding[]; coverage: Figure<RelationshipInputs> };

export function useAnalysis(model: LoadedMap, account: Account, { limits, contacts }: Pick<CardOptions, 'limits' | 'contacts'>): Analysis {
  // Where cards stand says nothing of the people: dragging one analyses nothing.
  const { seats, people, businessUnits, lines } = model;
  const ours = useLive(() => loadOurSide(account.id), [account.id]);
  return useMemo(
    () => ({
      findings: analyse(
        { seats, people, businessUnits, lines, account, ...(contacts && { contacts }), ...(ours && { ours }) },
        today(),
        thresholdsOf(limits),
      ),
      coverage: relationshipCoverage(people, today()),
    }),
    [seats, people, businessUnits, lines, account, limits, contacts, ours],
  );
}
