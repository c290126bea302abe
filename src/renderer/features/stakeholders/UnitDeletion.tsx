import { Button, Select } from '@mantine/core';
import { dependentsText } from '@shared/i18n/dependents-text';
import type { BusinessUnit } from '@shared/model/business-unit';
import type { Plan } from '@shared/model/plan';
import { useState } from 'react';
import { useT } from '@/ui/use-t';
import classes from './UnitsDialog.module.css';
import { deleteUnit, mergeUnit, moveOfUnit } from './unit-changes';

type Props = { plan: Plan; unit: BusinessUnit; others: readonly BusinessUnit[]; onClose: () => void };

/** What becomes of everything that depends on a unit, before it is deleted: moved to another unit, or left to its fate. */
export function UnitDeletion({ plan, unit, others, onClose }: Props) {
  const t = useT();
  const [toId, setToId] = useState(others[0]?.id ?? '');
  const to = others.find(({ id }) => id === toId);
  const stays = to ? moveOfUnit(plan, unit, to).stays : [];
  return (
    <fieldset className={classes.deletion} aria-label={t('stakeholders:units.delete', { name: unit.name })}>
      <Select
        autoFocus
        searchable
        openOnFocus={false}
        allowDeselect={false}
        label={t('stakeholders:units.moveTo')}
        data={others.map(({ id, name }) => ({ value: id, label: name }))}
        value={toId}
        onChange={(next) => setToId(next ?? toId)}
      />
      {to && stays.length > 0 && (
        <p className={classes.used}>{t('stakeholders:units.stays', { name: to.name, list: dependentsText(t, stays) })}</p>
      )}
      <div className={classes.buttons}>
        <Button disabled={!to} onClick={() => to && void mergeUnit(plan, unit, to, t)}>
          {t('stakeholders:units.moveAndDelete')}
        </Button>
        <Button variant="default" onClick={() => void deleteUnit(plan, unit, t)}>
          {t('stakeholders:units.deleteOnly')}
        </Button>
        <Button variant="subtle" onClick={onClose}>
          {t('common:cancel')}
        </Button>
      </div>
    </fieldset>
  );
}
