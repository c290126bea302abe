import { Button, FileButton } from '@mantine/core';
import { IconTableImport } from '@tabler/icons-react';
import { useT } from '@/ui/use-t';
import classes from './DropZone.module.css';

type Props = {
  /** A file is held over the window. */
  over: boolean;
  onFile: (file: File) => void;
};

/** Where a file is dropped, or chosen in the system's dialog. The page takes the drop, wherever it falls. */
export function DropZone({ over, onFile }: Props) {
  const t = useT();
  return (
    <div className={classes.zone} data-over={over || undefined}>
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
    </div>
  );
}
