import type { Concentration as Shares } from '@shared/domain/revenue-concentration';
import { Link } from 'react-router';
import { Muted } from '@/ui/Muted';
import { OpenFigure } from '@/ui/OpenFigure';
import { PlainTable } from '@/ui/PlainTable';
import { Section } from '@/ui/Section';
import { useFigureText } from '@/ui/use-figure-text';
import { useFormat } from '@/ui/use-format';
import { useT } from '@/ui/use-t';
import classes from './Portfolio.module.css';

const shown = 5;

/** What share of our revenue rests on the largest accounts. */
export function Concentration({ concentration: { top, shares }, currency }: { concentration: Shares; currency: string }) {
  const t = useT();
  const format = useFormat();
  const words = useFigureText();
  return (
    <Section
      title={t('portfolio:share.title')}
      description={t('portfolio:share.why')}
      actions={
        <span>
          {t('portfolio:share.top')} <OpenFigure figures={[top]} />
        </span>
      }
    >
      {shares.length === 0 ? (
        <Muted>{t('figures:naBecause', { reason: words.reason([top]) ?? '' })}</Muted>
      ) : (
        <PlainTable compact>
          <thead>
            <tr>
              <th scope="col">{t('portfolio:share.account')}</th>
              <th scope="col" data-align="end" style={{ width: '8.5rem' }}>
                {t('portfolio:share.revenue')}
              </th>
              <th scope="col" data-align="end" style={{ width: '4rem' }}>
                {t('portfolio:share.share')}
              </th>
              <td style={{ width: '25%' }} />
            </tr>
          </thead>
          <tbody>
            {shares.slice(0, shown).map(({ accountId, name, minor, share }) => (
              <tr key={accountId}>
                <th scope="row" dir="auto">
                  <Link to={`/accounts/${accountId}`} className={classes.name}>
                    {name}
                  </Link>
                </th>
                <td data-align="end">{format.money({ minor: Math.round(minor), currency }, 'compact')}</td>
                <td data-align="end">{format.percent(share, 0)}</td>
                <td>
                  <span className={classes.bar} style={{ width: `${Math.max(share * 100, 1)}%` }} />
                </td>
              </tr>
            ))}
          </tbody>
        </PlainTable>
      )}
    </Section>
  );
}
