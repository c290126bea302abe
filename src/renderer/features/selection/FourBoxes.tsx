import { Button, SegmentedControl } from '@mantine/core';
import { fourBoxPicture } from '@shared/charts/four-box-picture';
import { isKnown, known } from '@shared/domain/figure';
import { accountHealth } from '@shared/domain/plan/account-health';
import { byAccount } from '@shared/domain/plan/by-account';
import type { FigureContext } from '@shared/domain/plan/figure-context';
import { boxBounds, boxOf, type PlacedAccount, placeAccounts, type Standing } from '@shared/domain/plan/four-box';
import { tiersOf } from '@shared/domain/plan/selection';
import { tierOf } from '@shared/domain/tier';
import { useMemo, useState } from 'react';
import { Link, useNavigate } from 'react-router';
import type { SelectionRecords } from '@/persistence/queries/portfolio-records';
import { CopyPicture } from '@/ui/CopyPicture';
import { Muted } from '@/ui/Muted';
import { Section } from '@/ui/Section';
import { useFormat } from '@/ui/use-format';
import { useT } from '@/ui/use-t';
import { FourBoxChart } from './FourBoxChart';
import classes from './FourBoxes.module.css';
import { FourBoxTable } from './FourBoxTable';
import type { SelectionRow } from './SelectionTable';

const nothingMoved: ReadonlyMap<string, Standing> = new Map();
/** More gaps than these are counted, not listed: the accounts' table says them. */
const mostGaps = 6;

type FourBoxesProps = { records: SelectionRecords; rows: readonly SelectionRow[]; trying: boolean; context: FigureContext };

/** Accounts by attractiveness and health, as points that can be tried elsewhere without storing anything, or as a table. */
export function FourBoxes({ records, rows, trying, context }: FourBoxesProps) {
  const t = useT();
  const format = useFormat();
  const navigate = useNavigate();
  const [view, setView] = useState<'chart' | 'table'>('chart');
  const [moved, setMoved] = useState(nothingMoved);
  const [last, setLast] = useState<string | null>(null);
  const bounds = useMemo(() => boxBounds(records, context.settings), [records, context]);
  const { placed, unplaced } = useMemo(() => {
    const assessments = byAccount(records.healthAssessments);
    const overrides = byAccount(records.healthOverrides);
    return placeAccounts(
      rows.map(({ account, now, then }) => ({
        account,
        score: trying ? then.score : now.score,
        health: accountHealth({ healthAssessments: assessments(account.id), healthOverrides: overrides(account.id) }, context).state.figure,
      })),
    );
  }, [records, rows, trying, context]);
  const boxText = (standing: Standing) => t(`selection:boxes.boxes.${boxOf(standing, bounds)}`);
  const open = ({ account }: PlacedAccount) => void navigate(`/accounts/${account.id}/selection`);
  const move = (id: string, to: Standing) => {
    setMoved((before) => new Map(before).set(id, to));
    setLast(id);
  };
  const putBack = () => {
    setMoved(nothingMoved);
    setLast(null);
  };

  const shown = placed.find(({ account }) => account.id === last);
  const to = last === null ? undefined : moved.get(last);
  const tierAt = (score: number) => tierOf(known('accountScore', score, 'score', {}), tiersOf(records)) ?? t('selection:accounts.none');
  const said = (from: PlacedAccount, then: Standing): string => {
    const [box, tier] = [[boxText(from), boxText(then)] as const, [tierAt(from.score), tierAt(then.score)] as const];
    const numbers = t('selection:boxes.moved', {
      name: from.account.name,
      scoreFrom: format.number(Math.round(from.score)),
      score: format.number(then.score),
      healthFrom: format.number(Math.round(from.health)),
      health: format.number(then.health),
    });
    return [
      numbers,
      box[0] === box[1] ? t('selection:boxes.sameBox', { box: box[0] }) : t('selection:boxes.boxMoves', { from: box[0], to: box[1] }),
      tier[0] !== tier[1] && t('selection:boxes.tierMoves', { from: tier[0], to: tier[1] }),
    ]
      .filter(Boolean)
      .join(', ');
  };

  const draw = () =>
    fourBoxPicture({
      label: t('selection:boxes.title'),
      bounds,
      points: placed.map((one) => {
        const { score, health } = moved.get(one.account.id) ?? one;
        return { id: one.account.id, name: one.account.name, score, health };
      }),
      names: {
        score: t('selection:boxes.score'),
        health: t('selection:boxes.health'),
        boxes: {
          grow: t('selection:boxes.boxes.grow'),
          repair: t('selection:boxes.boxes.repair'),
          keep: t('selection:boxes.boxes.keep'),
          review: t('selection:boxes.boxes.review'),
        },
      },
    });
  return (
    <Section
      title={t('selection:boxes.title')}
      description={t('selection:boxes.why')}
      actions={
        placed.length > 0 && (
          <>
            <CopyPicture of={t('selection:boxes.title')} draw={draw} />
            <SegmentedControl
              size="xs"
              aria-label={t('selection:boxes.view')}
              value={view}
              onChange={(value) => setView(value === 'table' ? 'table' : 'chart')}
              data={[
                { value: 'chart', label: t('selection:boxes.chart') },
                { value: 'table', label: t('selection:boxes.table') },
              ]}
            />
          </>
        )
      }
    >
      {placed.length === 0 && <Muted small>{t('selection:boxes.emptyWhy')}</Muted>}
      {placed.length > 0 && view === 'chart' && (
        <FourBoxChart placed={placed} moved={moved} bounds={bounds} boxText={boxText} onOpen={open} onMove={move} onPutBack={putBack} />
      )}
      {placed.length > 0 && view === 'table' && <FourBoxTable placed={placed} moved={moved} boxText={boxText} onOpen={open} />}
      <div className={classes.said} role="status">
        {shown && to ? (
          <>
            <strong>
              {said(shown, to)}
              {'. '}
              {moved.size > 1 && t('selection:boxes.more', { count: moved.size, formatted: format.number(moved.size) })}
            </strong>
            <Button size="xs" variant="default" onClick={putBack}>
              {t('selection:boxes.putBack')}
            </Button>
          </>
        ) : (
          placed.length > 0 && (
            <Muted as="span" small>
              {[t('selection:boxes.keys'), trying && t('selection:boxes.shared')].filter(Boolean).join(' ')}
            </Muted>
          )
        )}
      </div>
      {unplaced.length > 0 && (
        <Muted small>
          {t('selection:boxes.unplaced', { count: unplaced.length, formatted: format.number(unplaced.length) })}{' '}
          {unplaced.slice(0, mostGaps).map(({ account: { id, name }, score }) => (
            <Link key={id} className={classes.gap ?? ''} to={`/accounts/${id}/${isKnown(score) ? 'health' : 'selection'}`}>
              {t(isKnown(score) ? 'selection:boxes.toHealth' : 'selection:boxes.toScore', { name })}
            </Link>
          ))}
        </Muted>
      )}
    </Section>
  );
}
