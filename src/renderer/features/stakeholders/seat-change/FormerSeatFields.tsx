import { Radio } from '@mantine/core';
import type { Person } from '@shared/model/person';
import { useT } from '@/ui/use-t';
import { type Choice, isChosen, PersonChoice } from './PersonChoice';
import classes from './SeatChangeDialog.module.css';
import type { Outcome } from './seat-changes';

export type OutcomeDraft = { kind: Outcome['kind']; by: Choice };

/** What the draft says once it is whole; null while it does not say who. */
export const outcomeOf = ({ kind, by }: OutcomeDraft): Outcome | null =>
  kind !== 'filled' ? { kind } : isChosen(by) ? { kind, by } : null;

type Props = {
  title: string;
  people: readonly Person[];
  /** Only who leaves can stay in their seat, faded. */
  kinds: readonly Outcome['kind'][];
  value: OutcomeDraft;
  onChange: (draft: OutcomeDraft) => void;
};

/** What becomes of the seat that is given up. */
export function FormerSeatFields({ title, people, kinds, value, onChange }: Props) {
  const t = useT();
  return (
    <>
      <Radio.Group
        label={title}
        value={value.kind}
        onChange={(next) => onChange({ ...value, kind: kinds.find((kind) => kind === next) ?? value.kind })}
      >
        <div className={classes.outcomes}>
          {kinds.map((kind) => (
            <Radio
              data-autofocus={kind === value.kind || undefined}
              key={kind}
              value={kind}
              label={t(`seats:outcome.${kind}`)}
              classNames={{ radio: classes.radio ?? '' }}
            />
          ))}
        </div>
      </Radio.Group>
      {value.kind === 'filled' && (
        <PersonChoice label={t('seats:who')} people={people} value={value.by} onChange={(by) => onChange({ ...value, by })} />
      )}
    </>
  );
}
