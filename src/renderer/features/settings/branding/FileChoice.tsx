import { ActionIcon, Button, FileButton } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { useT } from '@/ui/use-t';
import classes from './Branding.module.css';

type Props = {
  /** What is chosen, for those who hear the buttons alone. */
  label: string;
  accept: string;
  chosen: boolean;
  onFile: (file: File) => Promise<void>;
  onRemove: () => void;
};

/** A file that a setting is read from: chosen, replaced, taken away. */
export function FileChoice({ label, accept, chosen, onFile, onRemove }: Props) {
  const t = useT();
  const [busy, setBusy] = useState(false);
  const take = async (file: File | null) => {
    if (!file) return;
    setBusy(true);
    await onFile(file);
    setBusy(false);
  };
  const words = t(chosen ? 'settings:branding.replace' : 'settings:branding.choose');
  return (
    <div className={classes.buttons}>
      {/* Another key empties the input, so that the same file can be chosen again. */}
      <FileButton key={String(busy)} accept={accept} onChange={(file) => void take(file)}>
        {(props) => (
          <Button {...props} size="xs" variant="default" loading={busy} aria-label={`${words} (${label})`}>
            {words}
          </Button>
        )}
      </FileButton>
      {chosen && (
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={`${t('settings:branding.remove')} (${label})`}
          title={t('settings:branding.remove')}
          onClick={onRemove}
        >
          <IconX size={16} aria-hidden />
        </ActionIcon>
      )}
    </div>
  );
}
