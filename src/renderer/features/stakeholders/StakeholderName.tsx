import type { CalendarDate } from '@shared/model/fields';
import { IconDoorExit } from '@tabler/icons-react';
import { useFormat } from '@/ui/use-format';
import { useT } from '@/ui/use-t';
import classes from './StakeholderName.module.css';

/** A name in the list; of somebody who has left, fainter and with a mark that says so. */
export function StakeholderName({ name, leftOn }: { name: string; leftOn: CalendarDate | null }) {
  const t = useT();
  const format = useFormat();
  if (leftOn === null)
    return (
      <span dir="auto" title={name}>
        {name}
      </span>
    );
  const words = t('stakeholders:card.left', { date: format.date(leftOn) });
  return (
    <span className={classes.gone} title={`${name}, ${words}`}>
      <span className={classes.name} dir="auto">
        {name}
      </span>
      <IconDoorExit size={14} aria-hidden />
      <span className="kf-visually-hidden">, {words}</span>
    </span>
  );
}
