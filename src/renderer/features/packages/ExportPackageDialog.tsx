import { Button, PasswordInput } from '@mantine/core';
import { useId, useState } from 'react';
import { Dialog } from '@/ui/Dialog';
import { useT } from '@/ui/use-t';
import { exportPackage } from './export-package';
import classes from './Locked.module.css';
import { usePassphraseToggle } from './use-passphrase-toggle';

type Props = {
  /** null: the whole portfolio. */
  accountId: string | null;
  onClose: () => void;
};

/** What an export as a package asks: whether a passphrase locks it. Then the system asks where. */
export function ExportPackageDialog({ accountId, onClose }: Props) {
  const t = useT();
  const form = useId();
  const toggle = usePassphraseToggle();
  const [passphrase, setPassphrase] = useState('');
  const [busy, setBusy] = useState(false);
  const run = async () => {
    setBusy(true);
    await exportPackage(accountId, passphrase === '' ? null : passphrase, t);
    onClose();
  };
  return (
    <Dialog
      opened
      onClose={onClose}
      title={t(accountId === null ? 'commands:exportPortfolioPackage' : 'commands:exportAccountPackage')}
      footer={
        <>
          <Button variant="default" onClick={onClose}>
            {t('common:cancel')}
          </Button>
          <Button type="submit" form={form} loading={busy}>
            {t('packages:export.go')}
          </Button>
        </>
      }
    >
      <p className={classes.why}>{t('packages:export.why')}</p>
      <form
        id={form}
        onSubmit={(event) => {
          event.preventDefault();
          if (!busy) void run();
        }}
      >
        <PasswordInput
          data-autofocus
          label={t('packages:export.passphrase')}
          description={t('packages:export.passphraseWhy')}
          value={passphrase}
          onChange={(event) => setPassphrase(event.currentTarget.value)}
          autoComplete="off"
          {...toggle}
        />
      </form>
    </Dialog>
  );
}
