import { Button, FileButton } from '@mantine/core';
import { IconTableImport } from '@tabler/icons-react';
import { type DragEvent, useState } from 'react';
import { listAccounts } from '@/persistence/queries/accounts';
import { useLive } from '@/persistence/use-live';
import { runCommand, useCommands } from '@/stores/commands';
import { useT } from '@/ui/use-t';
import classes from './DropZone.module.css';

/** Where a file is dropped, or chosen in the system's dialog. */
export function DropZone({ onFile }: { onFile: (file: File) => void }) {
  const t = useT();
  const empty = useLive(listAccounts, [])?.length === 0;
  const sample = useCommands((state) => state.commands.get('loadSample')?.enabled ?? false) && empty;
  const [over, setOver] = useState(false);
  const hold = (event: DragEvent) => {
    event.preventDefault();
    setOver(true);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const file = event.dataTransfer.files[0];
    if (file) onFile(file);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is the mouse's way; the button inside is everybody's
    <div
      className={classes.zone}
      data-over={over || undefined}
      onDragEnter={hold}
      onDragOver={hold}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <IconTableImport size={32} stroke={1.25} aria-hidden />
      <h2 className={classes.title}>{t('import:choose.title')}</h2>
      <p className={classes.why}>{t('import:choose.why')}</p>
      <FileButton accept=".csv,.tsv,.txt,text/csv" onChange={(file) => file && onFile(file)}>
        {(props) => (
          <Button {...props} className={classes.button ?? ''}>
            {t('import:choose.button')}
          </Button>
        )}
      </FileButton>
      <p className={classes.hint}>{t('import:choose.hint')}</p>
      {sample && (
        <Button variant="subtle" onClick={() => runCommand('loadSample')}>
          {t('commands:loadSample')}
        </Button>
      )}
    </div>
  );
}
