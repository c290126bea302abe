import { totalFigures } from '@shared/domain/amounts';
import { type Figure, isKnown } from '@shared/domain/figure';
import type { AccountRow } from '@shared/domain/plan/portfolio-figures';
import type { Concentration } from '@shared/domain/revenue-concentration';
import type { Money } from '@shared/model/fields';
import type { SheetCell } from '@shared/spreadsheet/sheet';
import { useMemo } from 'react';
import type { Column } from '@/ui/data-table-model';
import { StatusMark, type StatusTone } from '@/ui/StatusMark';
import { useFigureText } from '@/ui/use-figure-text';
import { useFormat } from '@/ui/use-format';
import { useT } from '@/ui/use-t';

const tones: Record<'red' | 'amber' | 'green', StatusTone> = { red: 'bad', amber: 'warn', green: 'good' };
const states = ['red', 'amber', 'green'] as const;
type Key = { [K in keyof AccountRow]: AccountRow[K] extends Figure ? K : never }[keyof AccountRow];

/** The columns of the table of accounts. A figure without a value reads n/a, on screen and in a file. */
export function useRowColumns({ shares }: Concentration): Column<AccountRow>[] {
  const t = useT();
  const format = useFormat();
  const words = useFigureText();
  return useMemo(() => {
    const naText = t('figures:notAvailable');
    const share = new Map(shares.map((one) => [one.accountId, one.share]));
    const numberOf = (figure: Figure | undefined) => (figure && isKnown(figure) ? figure.value : null);
    const figure = (id: Key, header: string, options: Partial<Column<AccountRow>> = {}): Column<AccountRow> => ({
      id,
      header,
      align: 'end',
      width: 82,
      value: (row) => numberOf(row[id]),
      render: (row) => <span title={words.reason([row[id]]) ?? undefined}>{words.figures([row[id]])}</span>,
      exported: (row): SheetCell => {
        const one = row[id];
        if (!isKnown(one)) return naText;
        return one.unit === 'ratio' ? { percent: one.value } : one.value;
      },
      ...options,
    });
    const amounts = (id: string, header: string, of: (row: AccountRow) => readonly Figure[], options: Partial<Column<AccountRow>> = {}) =>
      ({
        id,
        header,
        align: 'end',
        width: 112,
        value: (row) => numberOf(of(row).find(isKnown)),
        render: (row) => words.figures(of(row), 'whole'),
        exported: (row) => {
          const known = of(row).filter(isKnown);
          const [first] = known;
          if (!first || typeof first.unit !== 'object') return naText;
          return known.length === 1 ? money(first.value, first.unit.currency) : words.figures(known, 'whole');
        },
        ...options,
      }) satisfies Column<AccountRow>;
    const money = (minor: number, currency: string): { money: Money } => ({ money: { minor: Math.round(minor), currency } });
    const word = (field: 'name' | 'tier' | 'industry' | 'owner' | 'country' | 'renewalDate' | 'revenueWithUs' | 'status') =>
      t(`model:field.accounts.${field}`);
    const text = (field: 'industry' | 'owner' | 'country', options: Partial<Column<AccountRow>>): Column<AccountRow> => ({
      id: field,
      header: word(field),
      value: ({ account }) => account[field],
      ...options,
    });
    const date = (id: string, header: string, of: (row: AccountRow) => string | null): Column<AccountRow> => ({
      id,
      header,
      width: 104,
      value: of,
      words: (row) => format.date(of(row)),
      render: (row) => format.date(of(row)) || '–',
      exported: (row) => {
        const day = of(row);
        return day === null ? null : { date: day };
      },
    });
    return [
      { id: 'name', header: word('name'), value: ({ account }) => account.name },
      {
        id: 'tier',
        header: word('tier'),
        width: 70,
        value: ({ account }) => account.tier,
        render: ({ account }) => account.tier ?? '–',
      },
      {
        id: 'health',
        header: t('figures:name.health'),
        width: 112,
        value: ({ health }) => numberOf(health.figure),
        words: ({ health }) => (health.state ? t(`model:rag.${health.state}`) : ''),
        render: ({ health }) =>
          health.state ? (
            <StatusMark tone={tones[health.state]}>
              {`${isKnown(health.figure) ? words.figures([health.figure]) : naText} · ${t(`model:rag.${health.state}`)}`}
            </StatusMark>
          ) : (
            <span title={words.reason([health.figure]) ?? undefined}>{naText}</span>
          ),
        exported: ({ health }) => (isKnown(health.figure) ? Math.round(health.figure.value) : naText),
      },
      {
        id: 'healthState',
        header: t('model:field.healthOverrides.state'),
        width: 90,
        hidden: true,
        value: ({ health }) => (health.state ? states.indexOf(health.state) : null),
        words: ({ health }) => (health.state ? t(`model:rag.${health.state}`) : ''),
        render: ({ health }) => (health.state ? t(`model:rag.${health.state}`) : '–'),
        exported: ({ health }) => (health.state ? t(`model:rag.${health.state}`) : null),
      },
      {
        id: 'revenueWithUs',
        header: word('revenueWithUs'),
        align: 'end',
        width: 112,
        value: ({ account }) => account.revenueWithUs?.minor,
        render: ({ account }) => format.money(account.revenueWithUs) || '–',
        exported: ({ account }) => account.revenueWithUs && { money: account.revenueWithUs },
      },
      {
        id: 'share',
        header: t('portfolio:accounts.share'),
        align: 'end',
        width: 80,
        hidden: true,
        value: ({ account }) => share.get(account.id),
        render: ({ account }) => format.percent(share.get(account.id), 0) || naText,
        exported: ({ account }) => {
          const own = share.get(account.id);
          return own === undefined ? naText : { percent: own };
        },
      },
      figure('netRevenueRetention', t('portfolio:short.nrr'), { width: 78 }),
      amounts('weighted', t('portfolio:accounts.weighted'), ({ weightedPipeline }) => weightedPipeline),
      date('renewalDate', word('renewalDate'), ({ account }) => account.renewalDate),
      date('nextReview', t('portfolio:accounts.nextReview'), ({ nextReview }) => nextReview),
      {
        id: 'overdue',
        header: t('portfolio:accounts.overdue'),
        align: 'end',
        width: 78,
        value: ({ overdue }) => overdue,
        render: ({ overdue }) => (overdue > 0 ? <StatusMark tone="warn">{format.number(overdue)}</StatusMark> : '–'),
      },
      text('owner', { width: 130, from: 1080 }),
      text('industry', { width: 130, hidden: true }),
      text('country', { width: 110, hidden: true }),
      {
        id: 'status',
        header: word('status'),
        width: 100,
        hidden: true,
        value: ({ account }) => t(`model:status.${account.status}`),
      },
      figure('grossRevenueRetention', t('portfolio:short.grr'), { hidden: true }),
      figure('expansionRate', t('portfolio:short.expansion'), { hidden: true, width: 92 }),
      figure('contributionMargin2Rate', t('portfolio:short.margin'), { hidden: true, width: 100 }),
      figure('netPromoterScore', t('portfolio:short.nps'), { hidden: true, width: 70 }),
      amounts('open', t('figures:name.openPipeline'), ({ open }) => totalFigures('openPipeline', open), { hidden: true }),
      {
        id: 'score',
        header: t('figures:name.accountScore'),
        align: 'end',
        width: 80,
        hidden: true,
        value: ({ selection }) => numberOf(selection.score),
        render: ({ selection }) => <span title={words.reason([selection.score]) ?? undefined}>{words.figures([selection.score])}</span>,
        exported: ({ selection }) => (isKnown(selection.score) ? selection.score.value : naText),
      },
      {
        id: 'earned',
        header: t('portfolio:accounts.earned'),
        width: 80,
        hidden: true,
        value: ({ selection }) => selection.tier,
        render: ({ selection }) => selection.tier ?? naText,
      },
    ];
  }, [t, format, words, shares]);
}
