import { Button } from '@mantine/core';
import { coverageMatrix } from '@shared/stakeholder-map/team-coverage/matrix';
import { useMemo, useState } from 'react';
import { getAccount } from '@/persistence/queries/accounts';
import { loadTeam } from '@/persistence/queries/team';
import { useLive } from '@/persistence/use-live';
import { EmptyState } from '@/ui/EmptyState';
import { today } from '@/ui/today';
import { FindPerson } from '../FindPerson';
import gridClasses from '../grid/PowerInterest.module.css';
import mapClasses from '../MapEditor.module.css';
import { useMap } from '../map-context';
import { showView } from '../map-views';
import { useForgetGone } from '../use-forget-gone';
import { AddMember } from './AddMember';
import { CoverageLegend } from './CoverageLegend';
import { Matrix } from './Matrix';

/** Who of us knows whom on this map, and how well they should: where a relationship is missing, before somebody misses it. */
export function Coverage() {
  const { model, options, t } = useMap();
  const { accountId } = model.map;
  const team = useLive(() => loadTeam(accountId), [accountId]);
  const account = useLive(async () => (await getAccount(accountId)) ?? null, [accountId]);
  const matrix = useMemo(() => (team ? coverageMatrix(model, team, options, today()) : null), [model, team, options]);
  const seatIds = useMemo(() => new Set(matrix?.rows.map(({ card }) => card.seatId)), [matrix]);
  const [adding, setAdding] = useState(false);
  useForgetGone();
  if (!team || !matrix || !account) return <div className={mapClasses.stage} />;

  if (matrix.rows.length === 0) {
    return (
      <div className={gridClasses.empty}>
        <EmptyState
          title={t('stakeholders:grid.emptyTitle')}
          why={t('coverage:emptyPeople')}
          action={
            <Button variant="default" onClick={() => showView(accountId, 'organisation')}>
              {t('stakeholders:views.show.organisation')}
            </Button>
          }
        />
      </div>
    );
  }
  if (matrix.columns.length === 1) {
    return (
      <div className={gridClasses.empty}>
        <EmptyState
          title={t('coverage:emptyTitle')}
          why={t('coverage:emptyWhy')}
          action={<AddMember team={team} account={account} opened={adding} onOpened={setAdding} first />}
          note={t('coverage:emptyNote')}
        />
      </div>
    );
  }
  const there = matrix.rows.filter(({ standing }) => standing !== null);
  const nobody = there.filter(({ standing }) => standing === 'nobody').length;
  const below = there.filter(({ standing }) => standing === 'below').length;
  return (
    <div className={mapClasses.stage}>
      <div className={gridClasses.bar} data-wide>
        <div className={gridClasses.find}>
          <FindPerson seatIds={seatIds} />
        </div>
        <p className={gridClasses.hint}>
          {nobody + below === 0
            ? t('coverage:noGaps')
            : [nobody > 0 && t('coverage:nobodyCount', { count: nobody }), below > 0 && t('coverage:belowCount', { count: below })]
                .filter(Boolean)
                .join(' · ')}
        </p>
      </div>
      <Matrix team={team} matrix={matrix} account={account} adding={adding} onAdding={setAdding} />
      <CoverageLegend />
    </div>
  );
}
