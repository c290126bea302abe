import type { needPriorities } from '@shared/model/need';
import { IconAntennaBars1, IconAntennaBars3, IconAntennaBars5, IconFlame } from '@tabler/icons-react';
import { useT } from '@/ui/use-t';
import classes from './PriorityMark.module.css';

type Priority = (typeof needPriorities)[number];
const icons = { low: IconAntennaBars1, medium: IconAntennaBars3, high: IconAntennaBars5, critical: IconFlame };

/** A priority: icon and word. */
export function PriorityMark({ priority }: { priority: Priority }) {
  const t = useT();
  const Icon = icons[priority];
  return (
    <span className={classes.mark} data-priority={priority}>
      <Icon size={16} aria-hidden />
      {t(`model:needPriority.${priority}`)}
    </span>
  );
}
