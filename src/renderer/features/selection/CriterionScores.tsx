import { SegmentedControl } from '@mantine/core';
import { criteriaOf } from '@shared/domain/plan/selection';
import type { Plan } from '@shared/model/plan';
import type { ScoringCriterion } from '@shared/model/scoring';
import { InlineText } from '@/ui/InlineText';
import { Muted } from '@/ui/Muted';
import { PlainTable } from '@/ui/PlainTable';
import { Section } from '@/ui/Section';
import { today } from '@/ui/today';
import { useFormat } from '@/ui/use-format';
import { useT } from '@/ui/use-t';
import { latestScore, scoreAccount } from './selection-changes';

const marks = [1, 2, 3, 4, 5] as const;

/** Each criterion with its score from 1 to 5, in the words of its anchors, and why. */
export function CriterionScores({ plan, nameOf }: { plan: Plan; nameOf: (criterion: ScoringCriterion) => string }) {
  const t = useT();
  const format = useFormat();
  const day = today();
  return (
    <Section title={t('selection:account.scores')} description={t('selection:account.scoresWhy')}>
      <PlainTable>
        <thead>
          <tr>
            <th scope="col" style={{ width: '13rem' }}>
              {t('selection:criteria.name')}
            </th>
            <th scope="col" data-align="end" style={{ width: '4.5rem' }}>
              {t('selection:account.weight')}
            </th>
            <th scope="col" style={{ width: '13rem' }}>
              {t('selection:account.score')}
            </th>
            <th scope="col">{t('selection:account.rationale')}</th>
            <th scope="col" style={{ width: '7.5rem' }}>
              {t('selection:account.since')}
            </th>
          </tr>
        </thead>
        <tbody>
          {criteriaOf(plan).map((criterion) => {
            const name = nameOf(criterion);
            const latest = latestScore(plan.accountScores, criterion.id, day);
            const anchor = latest && criterion.anchors[latest.score - 1];
            return (
              <tr key={criterion.id}>
                <th scope="row" dir="auto">
                  {name}
                  {criterion.direction === 'lower-is-better' && (
                    <Muted as="div" small>
                      {t('selection:account.inverted')}
                    </Muted>
                  )}
                </th>
                <td data-align="end">{format.number(criterion.weight)}</td>
                <td>
                  <SegmentedControl
                    size="xs"
                    aria-label={t('selection:account.scoreOf', { name })}
                    data={marks.map((value) => ({ value: String(value), label: String(value) }))}
                    value={latest ? String(latest.score) : ''}
                    onChange={(value) => void scoreAccount(plan, criterion.id, { score: Number(value) }, day)}
                  />
                </td>
                <td>
                  {latest && (
                    <>
                      <InlineText
                        layout="cell"
                        label={t('selection:account.rationaleOf', { name })}
                        value={latest.rationale}
                        maxLength={20_000}
                        onCommit={(rationale) => scoreAccount(plan, criterion.id, { rationale }, day)}
                      />
                      {anchor && (
                        <Muted as="div" small>
                          {anchor}
                        </Muted>
                      )}
                    </>
                  )}
                </td>
                <td>
                  {latest ? (
                    format.date(latest.scoredOn)
                  ) : (
                    <Muted as="span" small>
                      {t('selection:account.never')}
                    </Muted>
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
      </PlainTable>
    </Section>
  );
}
