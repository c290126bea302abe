import { Button, type ButtonProps } from '@mantine/core';
import type { ComponentPropsWithRef, ReactNode } from 'react';

type Props = Omit<ButtonProps, 'leftSection'> &
  Omit<ComponentPropsWithRef<'button'>, 'style' | 'color'> & { icon: ReactNode; label: string; compact: boolean };

/** A quiet button that shows only its icon, and its name in a tooltip, where there is little room. */
export function CompactButton({ icon, label, compact, ...props }: Props) {
  return compact ? (
    <Button variant="default" px={9} aria-label={label} title={label} {...props}>
      {icon}
    </Button>
  ) : (
    <Button variant="default" leftSection={icon} {...props}>
      {label}
    </Button>
  );
}
