import { Button, Group, PasswordInput } from '@mantine/core';
import type { AppError } from '@shared/result';
import { useEffect, useRef, useState } from 'react';
import { useErrorText } from '@/ui/use-error-text';
import { useT } from '@/ui/use-t';
import classes from './Locked.module.css';
import { leavePackage, unlock } from './package-store';
import { usePassphraseToggle } from './use-passphrase-toggle';

/** Asks for the passphrase of the package that is being opened. One that does not fit can be mended: what was typed is asked again, not lost. */
export function LockedPackage({ error }: { error: AppError | null }) {
  const t = useT();
  const errorText = useErrorText();
  const toggle = usePassphraseToggle();
  const [passphrase, setPassphrase] = useState('');
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (passphrase !== '') void unlock(passphrase);
      }}
    >
      <PasswordInput
        ref={field}
        label={t('packages:locked.label')}
        description={t('packages:locked.why')}
        error={error ? errorText(error) : undefined}
        value={passphrase}
        onChange={(event) => setPassphrase(event.currentTarget.value)}
        autoComplete="off"
        {...toggle}
      />
      <Group gap="xs">
        <Button type="submit" disabled={passphrase === ''}>
          {t('packages:locked.open')}
        </Button>
        <Button variant="default" onClick={() => leavePackage()}>
          {t('packages:leave')}
        </Button>
      </Group>
    </form>
  );
}
