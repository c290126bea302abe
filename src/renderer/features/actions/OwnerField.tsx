import type { Owner } from '@shared/domain/action-text';
import type { Action } from '@shared/model/risk';
import { giveAction } from '@/stores/actions';
import type { InlineLayout } from '@/ui/InlineFrame';
import { InlineSelect } from '@/ui/InlineSelect';
import { useT } from '@/ui/use-t';

const keyOf = ({ side, id }: Pick<Owner, 'side' | 'id'>) => `${side} ${id}`;

type OwnerFieldProps = { action: Action; owners: readonly Owner[]; nameOf: (action: Action) => string; layout: InlineLayout };

/** Who does it: one of ours or one of theirs. Whoever has left stays named on what was theirs. */
export function OwnerField({ action, owners, nameOf, layout }: OwnerFieldProps) {
  const t = useT();
  const { ownerMemberId, ownerPersonId } = action;
  const current = ownerMemberId
    ? keyOf({ side: 'member', id: ownerMemberId })
    : ownerPersonId
      ? keyOf({ side: 'person', id: ownerPersonId })
      : null;
  const options = owners.map((owner) => ({ value: keyOf(owner), label: owner.name }));
  const gone = current !== null && !options.some(({ value }) => value === current);
  return (
    <InlineSelect<string, string | null>
      layout={layout}
      label={t('actions:owner')}
      value={current}
      options={gone ? [{ value: current, label: nameOf(action) }, ...options] : options}
      none={t('common:none')}
      onCommit={(value) => giveAction(action, owners.find((owner) => keyOf(owner) === value) ?? null)}
    />
  );
}
