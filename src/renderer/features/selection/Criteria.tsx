import { Button } from '@mantine/core';
import { sum } from '@shared/domain/statistics';
import { reweigh } from '@shared/domain/weights';
import { criterionDirections, type ScoringCriterion, scoringCriterionSchema } from '@shared/model/scoring';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { newId } from '@/persistence/new-id';
import { InlineNumber } from '@/ui/InlineNumber';
import { InlineSelect } from '@/ui/InlineSelect';
import { Muted } from '@/ui/Muted';
import { OpenButton } from '@/ui/OpenButton';
import { PlainTable } from '@/ui/PlainTable';
import { QuickAdd } from '@/ui/QuickAdd';
import { Section } from '@/ui/Section';
import { StatusMark } from '@/ui/StatusMark';
import { useFormat } from '@/ui/use-format';
import { useT } from '@/ui/use-t';
import classes from './Selection.module.css';
import { addCriterion, applyWeights, editCriterion } from './selection-changes';

type CriteriaProps = {
  records: { readonly scoringCriteria: readonly ScoringCriterion[] };
  criteria: readonly ScoringCriterion[];
  nameOf: (criterion: ScoringCriterion) => string;
  /** Weights that are tried; null: none are. */
  tried: ReadonlyMap<string, number> | null;
  /** How many accounts would change tier by them. */
  changes: number;
  onTry: (weights: ReadonlyMap<string, number> | null) => void;
  onOpen: (id: string) => void;
};

/** The criteria with their weights and directions, edited in place; a slider tries a weight without writing it. */
export function Criteria({ records, criteria, nameOf, tried, changes, onTry, onOpen }: CriteriaProps) {
  const t = useT();
  const format = useFormat();
  const [adding, setAdding] = useState(false);
  const total = sum(criteria.map(({ weight }) => weight));
  const sound = Math.abs(total - 100) < 1e-6;
  const shown = criteria.map((criterion) => ({ ...criterion, weight: tried?.get(criterion.id) ?? criterion.weight }));
  const first = criteria[0];
  return (
    <Section
      title={t('selection:criteria.title')}
      description={t('selection:criteria.why')}
      actions={
        <Button size="xs" variant="default" leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setAdding(true)}>
          {t('selection:criteria.add')}
        </Button>
      }
    >
      {adding && (
        <QuickAdd
          label={t('selection:criteria.newName')}
          action={t('selection:criteria.create')}
          onAdd={(name) => {
            const order = Math.max(0, ...criteria.map((one) => one.order)) + 1;
            void addCriterion(records, scoringCriterionSchema.parse({ id: newId(), name, order }));
            setAdding(false);
          }}
          onClose={() => setAdding(false)}
        />
      )}
      <PlainTable>
        <thead>
          <tr>
            <th scope="col">{t('selection:criteria.name')}</th>
            <th scope="col" style={{ width: '11rem' }}>
              {t('model:field.scoringCriteria.direction')}
            </th>
            <th scope="col" data-align="end" style={{ width: '6rem' }}>
              {t('model:field.scoringCriteria.weight')}
            </th>
            <th scope="col" style={{ width: '16rem' }}>
              {t('selection:criteria.try')}
            </th>
            <th scope="col" data-align="end" style={{ width: '5rem' }}>
              {t('selection:accounts.tried')}
            </th>
          </tr>
        </thead>
        <tbody>
          {criteria.map((criterion) => {
            const name = nameOf(criterion);
            const weight = tried?.get(criterion.id) ?? criterion.weight;
            return (
              <tr key={criterion.id}>
                <th scope="row" dir="auto">
                  <OpenButton aria-label={t('selection:criteria.details', { name })} onClick={() => onOpen(criterion.id)}>
                    {name}
                  </OpenButton>
                </th>
                <td>
                  <InlineSelect
                    layout="cell"
                    label={`${t('model:field.scoringCriteria.direction')}, ${name}`}
                    value={criterion.direction}
                    options={criterionDirections.map((value) => ({ value, label: t(`model:criterionDirection.${value}`) }))}
                    onCommit={(direction) => editCriterion(records, criterion.id, { direction }, name)}
                  />
                </td>
                <td>
                  <InlineNumber
                    layout="cell"
                    align="end"
                    label={`${t('model:field.scoringCriteria.weight')}, ${name}`}
                    value={criterion.weight}
                    min={0}
                    max={100}
                    onCommit={(value) => editCriterion(records, criterion.id, { weight: value ?? 0 }, name)}
                  />
                </td>
                <td>
                  <input
                    type="range"
                    className={classes.slider}
                    min={0}
                    max={100}
                    step={1}
                    aria-label={t('selection:criteria.tryWeight', { name })}
                    value={weight}
                    onChange={(event) => onTry(reweigh(shown, criterion.id, Number(event.currentTarget.value)))}
                  />
                </td>
                <td data-align="end">{tried ? format.number(weight) : ''}</td>
              </tr>
            );
          })}
        </tbody>
      </PlainTable>
      <div className={classes.tried} role="status">
        {tried ? (
          <>
            <strong>
              {changes === 0
                ? t('selection:criteria.noChange')
                : t('selection:criteria.changes', { count: changes, formatted: format.number(changes) })}
            </strong>
            <Button
              size="xs"
              onClick={async () => {
                const saved = await applyWeights(records, tried);
                if (saved.ok) onTry(null);
              }}
            >
              {t('selection:criteria.apply')}
            </Button>
            <Button size="xs" variant="subtle" onClick={() => onTry(null)}>
              {t('selection:criteria.giveUp')}
            </Button>
          </>
        ) : sound ? (
          <Muted as="span">{`${t('selection:criteria.total')}: ${format.number(total)}`}</Muted>
        ) : (
          <>
            <StatusMark tone="bad">{t('selection:criteria.totalBad', { total: format.number(total) })}</StatusMark>
            {first && (
              <Button size="xs" variant="default" onClick={() => void applyWeights(records, scaled(criteria))}>
                {t('selection:criteria.share')}
              </Button>
            )}
          </>
        )}
      </div>
    </Section>
  );
}

/** The weights in their proportion, totalling 100: as if a criterion that weighs nothing were set to 0. */
function scaled(criteria: readonly ScoringCriterion[]): Map<string, number> {
  const weights = reweigh([...criteria, { id: '', weight: 0 }], '', 0);
  weights.delete('');
  return weights;
}
