import { Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './Dialog.module.css';
import { useT } from './use-t';

type DialogProps = {
  opened: boolean;
  onClose: () => void;
  title: string;
  /** The buttons, the primary one last. */
  footer?: ReactNode;
  /** `wide`: what is chosen on the left, what comes of it on the right. */
  size?: 'sm' | 'md' | 'lg' | 'xl' | 'wide';
  children: ReactNode;
};

/** A decision that needs a frame: import, export, merge. Escape and the cross close it; focus returns to where it was. */
export function Dialog({ opened, onClose, title, footer, size = 'md', children }: DialogProps) {
  const t = useT();
  return (
    <Modal.Root opened={opened} onClose={onClose} size={size === 'wide' ? '74rem' : size}>
      <Modal.Overlay />
      <Modal.Content>
        <Modal.Header component="div">
          <Modal.Title>{title}</Modal.Title>
          <Modal.CloseButton aria-label={t('common:close')} />
        </Modal.Header>
        <Modal.Body className={classes.body}>{children}</Modal.Body>
        {footer && <div className={classes.footer}>{footer}</div>}
      </Modal.Content>
    </Modal.Root>
  );
}
