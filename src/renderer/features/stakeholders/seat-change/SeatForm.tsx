import { Button } from '@mantine/core';
import type { CalendarDate } from '@shared/model/fields';
import { type ReactNode, useState } from 'react';
import { Dialog } from '@/ui/Dialog';
import { InlineDate } from '@/ui/InlineDate';
import { useT } from '@/ui/use-t';
import classes from './SeatChangeDialog.module.css';

type Props = {
  title: string;
  /** The button that does it. */
  action: string;
  /** The form says all that is needed. */
  ready: boolean;
  day: CalendarDate;
  onDay: (day: CalendarDate) => void;
  onSave: () => Promise<unknown>;
  onClose: () => void;
  children?: ReactNode;
};

/** The frame of a change of hands: what it asks for, the day, and one button. */
export function SeatForm({ title, action, ready, day, onDay, onSave, onClose, children }: Props) {
  const t = useT();
  const [busy, setBusy] = useState(false);
  const run = async () => {
    if (!ready || busy) return;
    setBusy(true);
    await onSave();
    setBusy(false);
  };
  return (
    <Dialog
      opened
      onClose={onClose}
      title={title}
      footer={
        <>
          <Button variant="default" onClick={onClose}>
            {t('common:cancel')}
          </Button>
          <Button disabled={!ready} loading={busy} onClick={() => void run()}>
            {action}
          </Button>
        </>
      }
    >
      <div className={classes.fields}>
        {children}
        <InlineDate layout="row" label={t('seats:day')} value={day} onCommit={(value) => value !== null && onDay(value)} />
      </div>
    </Dialog>
  );
}
