import { ActionIcon } from '@mantine/core';
import { dependentsText } from '@shared/i18n/dependents-text';
import { IconTrash } from '@tabler/icons-react';
import { loadPlan } from '@/persistence/queries/plan';
import { useLive } from '@/persistence/use-live';
import { Dialog } from '@/ui/Dialog';
import { InlineText } from '@/ui/InlineText';
import { useT } from '@/ui/use-t';
import classes from './UnitsDialog.module.css';
import { deleteUnit, dependentsOfUnit, renameUnit } from './unit-changes';

/** The account's business units: rename them, see what depends on each, delete them. */
export function UnitsDialog({ accountId, onClose }: { accountId: string; onClose: () => void }) {
  const t = useT();
  const plan = useLive(() => loadPlan(accountId), [accountId]);
  const units = [...(plan?.businessUnits ?? [])].sort((a, b) => a.name.localeCompare(b.name));
  return (
    <Dialog opened onClose={onClose} title={t('stakeholders:units.title')}>
      {plan && units.length === 0 && <p className={classes.used}>{t('stakeholders:units.empty')}</p>}
      {plan && (
        <ul className={classes.units}>
          {units.map((unit) => {
            const dependents = dependentsOfUnit(plan, unit);
            return (
              <li key={unit.id} className={classes.unit}>
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
                  variant="subtle"
                  aria-label={t('stakeholders:units.delete', { name: unit.name })}
                  onClick={() => void deleteUnit(plan, unit, t)}
                >
                  <IconTrash size={16} aria-hidden />
                </ActionIcon>
              </li>
            );
          })}
        </ul>
      )}
    </Dialog>
  );
}
