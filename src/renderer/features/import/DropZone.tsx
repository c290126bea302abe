import { Button, FileButton } from '@mantine/core';
import { IconTableImport } from '@tabler/icons-react';
import { FileZone } from '@/ui/FileZone';
import { useT } from '@/ui/use-t';

type Props = {
  /** A file is held over the window. */
  over: boolean;
  onFile: (file: File) => void;
};

/** Where a file to import is dropped, or chosen. */
export function DropZone({ over, onFile }: Props) {
  const t = useT();
  return (
    <FileZone
      icon={IconTableImport}
      title={t('import:choose.title')}
      why={t('import:choose.why')}
      hint={t('import:choose.hint')}
      over={over}
    >
      <FileButton accept=".csv,.tsv,.txt,text/csv" onChange={(file) => file && onFile(file)}>
        {(props) => <Button {...props}>{t('import:choose.button')}</Button>}
      </FileButton>
    </FileZone>
  );
}
