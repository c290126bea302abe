import { Button } from '@mantine/core';
import type { Backup } from '@shared/backups';
import { useMemo } from 'react';
import { DataTable } from '@/ui/DataTable';
import type { Column } from '@/ui/data-table-model';
import { useFormat } from '@/ui/use-format';
import { useT } from '@/ui/use-t';

const idOf = ({ id }: Backup) => id;

type BackupTableProps = { backups: readonly Backup[]; onRestore: (backup: Backup) => void; disabled?: boolean };

/** What there is to go back to, the newest first: when, why, how large and what is in it. */
export function BackupTable({ backups, onRestore, disabled = false }: BackupTableProps) {
  const t = useT();
  const { instant, bytes, number } = useFormat();
  const columns = useMemo<Column<Backup>[]>(() => {
    const count = (id: 'accounts' | 'records', width: number): Column<Backup> => ({
      id,
      header: t(`backups:${id}`),
      value: (backup) => backup[id],
      render: (backup) => number(backup[id]),
      align: 'end',
      width,
    });
    const why = (backup: Backup) => t(backup.own ? `backups:reason.${backup.reason}` : 'backups:elsewhere');
    return [
      { id: 'at', header: t('backups:date'), value: ({ at }) => at, render: ({ at }) => instant(at), words: ({ at }) => instant(at) },
      { id: 'why', header: t('backups:why'), value: why, width: 140 },
      {
        id: 'size',
        header: t('backups:size'),
        value: (backup) => backup.bytes,
        render: (backup) => bytes(backup.bytes),
        align: 'end',
        width: 76,
      },
      count('accounts', 88),
      count('records', 122),
      {
        id: 'restore',
        header: t('backups:restore'),
        render: (backup) => (
          <Button
            size="xs"
            variant="subtle"
            disabled={disabled}
            aria-label={t('backups:restoreOf', { date: instant(backup.at) })}
            onClick={() => onRestore(backup)}
          >
            {t('backups:restoreThis')}
          </Button>
        ),
        align: 'end',
        width: 104,
      },
    ];
  }, [t, instant, bytes, number, onRestore, disabled]);
  return (
    <DataTable
      label={t('backups:title')}
      rows={backups}
      columns={columns}
      rowId={idOf}
      initialSort={{ column: 'at', descending: true }}
      limit={8}
      height="flow"
    />
  );
}
