import { IconAlertTriangle, IconCircleCheck, IconCircleDashed, IconCircleX, type IconProps } from '@tabler/icons-react';
import type { ComponentType, ReactNode } from 'react';
import classes from './StatusMark.module.css';

export type StatusTone = 'good' | 'plain' | 'warn' | 'bad' | 'quiet';

const icons: Record<StatusTone, ComponentType<IconProps>> = {
  good: IconCircleCheck,
  plain: IconCircleCheck,
  warn: IconAlertTriangle,
  bad: IconCircleX,
  quiet: IconCircleDashed,
};

/** A status: colour, icon and word, so that none of the three is needed to read it. */
export function StatusMark({ tone, children }: { tone: StatusTone; children: ReactNode }) {
  const Icon = icons[tone];
  return (
    <span className={classes.mark} data-tone={tone}>
      <Icon size={16} aria-hidden />
      <span className={classes.word}>{children}</span>
    </span>
  );
}
