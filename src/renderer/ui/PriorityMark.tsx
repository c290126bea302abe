import type { Need } from '@shared/model/need';
import type { Action } from '@shared/model/risk';
import { IconAntennaBars1, IconAntennaBars3, IconAntennaBars5, IconFlame } from '@tabler/icons-react';
import classes from './PriorityMark.module.css';
import { useT } from './use-t';

const icons = { low: IconAntennaBars1, normal: IconAntennaBars3, medium: IconAntennaBars3, high: IconAntennaBars5, critical: IconFlame };

type PriorityMarkProps = { of: 'need'; priority: NonNullable<Need['priority']> } | { of: 'action'; priority: Action['priority'] };

/** A priority: icon and word; only the highest of its scale stands out. */
export function PriorityMark(props: PriorityMarkProps) {
  const t = useT();
  const Icon = icons[props.priority];
  const highest = props.of === 'need' ? props.priority === 'critical' : props.priority === 'high';
  return (
    <span className={classes.mark} data-highest={highest || undefined}>
      <Icon size={16} aria-hidden />
      {props.of === 'need' ? t(`model:needPriority.${props.priority}`) : t(`model:actionPriority.${props.priority}`)}
    </span>
  );
}
