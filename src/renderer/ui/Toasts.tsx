import { ActionIcon, Button } from '@mantine/core';
import { IconAlertTriangle, IconCheck, IconX } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import classes from './Toasts.module.css';
import { dismissToast, type Toast, useToasts } from './toast';
import { useErrorText } from './use-error-text';
import { useT } from './use-t';

const shownFor = { withButtons: 12_000, plain: 6_000 };

function ToastCard({ toast }: { toast: Toast }) {
  const t = useT();
  const errorText = useErrorText();
  const [held, setHeld] = useState(false);

  useEffect(() => {
    if (held || toast.tone === 'bad') return;
    const timer = setTimeout(() => dismissToast(toast.id), toast.undo || toast.actions.length > 0 ? shownFor.withButtons : shownFor.plain);
    return () => clearTimeout(timer);
  }, [held, toast]);

  const Icon = toast.tone === 'bad' ? IconAlertTriangle : IconCheck;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: pointing at the card only holds it on the screen; its buttons act
    <div
      className={classes.card}
      data-tone={toast.tone}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
      onMouseEnter={() => setHeld(true)}
      onMouseLeave={() => setHeld(false)}
    >
      <Icon size={16} className={classes.icon} aria-hidden />
      <p className={classes.message} role={toast.tone === 'bad' ? 'alert' : 'status'}>
        {toast.error ? errorText(toast.error) : toast.message}
      </p>
      {toast.actions.map(({ label, run }) => (
        <Button key={label} size="xs" variant="light" onClick={() => run()}>
          {label}
        </Button>
      ))}
      {toast.undo && (
        <Button
          size="xs"
          variant="light"
          onClick={() => {
            dismissToast(toast.id);
            toast.undo?.();
          }}
        >
          {t('common:undo')}
        </Button>
      )}
      <ActionIcon size={24} aria-label={t('common:dismiss')} onClick={() => dismissToast(toast.id)}>
        <IconX size={16} aria-hidden />
      </ActionIcon>
    </div>
  );
}

/** Where toasts appear: bottom centre, above the content, never over a dialog's buttons. */
export function Toasts() {
  const t = useT();
  const toasts = useToasts((state) => state.toasts);
  return (
    <section className={classes.stack} aria-label={t('common:messages')}>
      {toasts.map((toast) => (
        <ToastCard key={toast.id} toast={toast} />
      ))}
    </section>
  );
}
