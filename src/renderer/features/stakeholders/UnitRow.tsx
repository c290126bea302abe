import { ActionIcon } from '@mantine/core';
import { dependentsText } from '@shared/i18n/dependents-text';
import type { BusinessUnit } from '@shared/model/business-unit';
import type { Plan } from '@shared/model/plan';
import { IconTrash } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { InlineText } from '@/ui/InlineText';
import { useT } from '@/ui/use-t';
import { UnitDeletion } from './UnitDeletion';
import classes from './UnitsDialog.module.css';
import { deleteUnit, dependentsOfUnit, renameUnit } from './unit-changes';

type Props = { plan: Plan; unit: BusinessUnit; others: readonly BusinessUnit[] };

/** One unit: its name, what depends on it, and its deletion, that asks only where something could be moved. */
export function UnitRow({ plan, unit, others }: Props) {
  const t = useT();
  const [deciding, setDeciding] = useState(false);
  const trash = useRef<HTMLButtonElement>(null);
  const dependents = dependentsOfUnit(plan, unit);
  return (
    <li className={classes.unit}>
      <div className={classes.line}>
        <div className={classes.name}>
          <InlineText
            label={t('stakeholders:units.name')}
            layout="cell"
            required
            value={unit.name}
            onCommit={(name) => renameUnit(unit, name)}
          />
          <span className={classes.used}>
            {dependents.length > 0
              ? t('stakeholders:units.usedBy', { list: dependentsText(t, dependents) })
              : t('stakeholders:units.unused')}
          </span>
        </div>
        <ActionIcon
          ref={trash}
          variant="subtle"
          aria-label={t('stakeholders:units.delete', { name: unit.name })}
          aria-expanded={deciding}
          onClick={() => {
            if (dependents.length === 0 || others.length === 0) void deleteUnit(plan, unit, t);
            else setDeciding(!deciding);
          }}
        >
          <IconTrash size={16} aria-hidden />
        </ActionIcon>
      </div>
      {deciding && (
        <UnitDeletion
          plan={plan}
          unit={unit}
          others={others}
          onClose={() => {
            setDeciding(false);
            trash.current?.focus();
          }}
        />
      )}
    </li>
  );
}
