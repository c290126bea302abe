import type { Action } from '@shared/model/risk';
import { IconAlertCircle, IconArrowDown, IconMinus } from '@tabler/icons-react';
import { useT } from '@/ui/use-t';
import classes from './PriorityMark.module.css';

const icons = { high: IconAlertCircle, normal: IconMinus, low: IconArrowDown };

/** How much an action matters: icon and word; only a high one stands out. */
export function PriorityMark({ priority }: { priority: Action['priority'] }) {
  const t = useT();
  const Icon = icons[priority];
  return (
    <span className={classes.mark} data-priority={priority}>
      <Icon size={16} aria-hidden />
      {t(`model:actionPriority.${priority}`)}
    </span>
  );
}
