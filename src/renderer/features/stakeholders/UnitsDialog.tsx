import { loadPlan } from '@/persistence/queries/plan';
import { useLive } from '@/persistence/use-live';
import { Dialog } from '@/ui/Dialog';
import { useT } from '@/ui/use-t';
import { UnitRow } from './UnitRow';
import classes from './UnitsDialog.module.css';

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
          {units.map((unit) => (
            <UnitRow key={unit.id} plan={plan} unit={unit} others={units.filter(({ id }) => id !== unit.id)} />
          ))}
        </ul>
      )}
    </Dialog>
  );
}
