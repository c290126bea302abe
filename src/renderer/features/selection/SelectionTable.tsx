import { isKnown } from '@shared/domain/figure';
import type { TriedSelection } from '@shared/domain/plan/selection';
import type { Shortfall } from '@shared/domain/service-level';
import { useMemo } from 'react';
import { useNavigate } from 'react-router';
import { DataTable } from '@/ui/DataTable';
import type { Column } from '@/ui/data-table-model';
import { Section } from '@/ui/Section';
import { StatusMark } from '@/ui/StatusMark';
import { today } from '@/ui/today';
import { useFigureText } from '@/ui/use-figure-text';
import { useFormat } from '@/ui/use-format';
import { useT } from '@/ui/use-t';

export type SelectionRow = TriedSelection & { readonly shortfalls: readonly Shortfall[] };

const rowId = ({ account }: SelectionRow) => account.id;

/** Every account with its score and tier, what the tried weights would make of them, and how many promises of its tier are not kept. */
export function SelectionTable({ rows, trying }: { rows: readonly SelectionRow[]; trying: boolean }) {
  const t = useT();
  const format = useFormat();
  const words = useFigureText();
  const navigate = useNavigate();
  const columns = useMemo((): Column<SelectionRow>[] => {
    const naText = t('figures:notAvailable');
    const tier = (value: string | null) => value ?? naText;
    return [
      { id: 'name', header: t('model:field.accounts.name'), value: ({ account }) => account.name },
      {
        id: 'score',
        header: t('selection:accounts.score'),
        align: 'end',
        width: 110,
        value: ({ now }) => (isKnown(now.score) ? now.score.value : null),
        render: ({ now }) => <span title={words.reason([now.score]) ?? undefined}>{words.figures([now.score])}</span>,
      },
      {
        id: 'earned',
        header: t('selection:accounts.earned'),
        width: 110,
        value: ({ now }) => now.tier,
        render: ({ now }) => tier(now.tier),
      },
      ...(trying
        ? [
            {
              id: 'tried',
              header: t('selection:accounts.tried'),
              width: 150,
              value: ({ then }: SelectionRow) => (isKnown(then.score) ? then.score.value : null),
              render: ({ now, then, changes }: SelectionRow) =>
                changes ? (
                  <StatusMark tone="warn">
                    {`${words.figures([then.score])} · ${t('selection:accounts.moves', { from: tier(now.tier), to: tier(then.tier) })}`}
                  </StatusMark>
                ) : (
                  words.figures([then.score])
                ),
            },
          ]
        : []),
      {
        id: 'tier',
        header: t('selection:accounts.tier'),
        width: 110,
        value: ({ account }) => account.tier,
        render: ({ account, now }) =>
          account.tier !== null && now.tier !== null && account.tier !== now.tier ? (
            <StatusMark tone="warn">{account.tier}</StatusMark>
          ) : (
            (account.tier ?? t('selection:accounts.none'))
          ),
      },
      {
        id: 'shortfalls',
        header: t('selection:accounts.shortfalls'),
        width: 150,
        value: ({ account, shortfalls }) => (account.tier === null ? null : shortfalls.length),
        render: ({ account, shortfalls }) =>
          account.tier === null ? (
            '–'
          ) : shortfalls.length === 0 ? (
            <StatusMark tone="good">{t('selection:accounts.kept')}</StatusMark>
          ) : (
            <StatusMark tone="warn">
              {t('selection:accounts.shortCount', { count: shortfalls.length, formatted: format.number(shortfalls.length) })}
            </StatusMark>
          ),
      },
    ];
  }, [t, format, words, trying]);
  return (
    <Section title={t('selection:accounts.title')}>
      <DataTable
        // Another set of columns is another table.
        key={String(trying)}
        label={t('selection:accounts.title')}
        rows={rows}
        columns={columns}
        rowId={rowId}
        height="flow"
        exportName={`${t('selection:title')} ${today()}`}
        onOpen={({ account }) => void navigate(`/accounts/${account.id}/selection`)}
      />
    </Section>
  );
}
