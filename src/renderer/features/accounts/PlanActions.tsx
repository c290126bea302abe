import { ActionIcon, Menu } from '@mantine/core';
import type { Account } from '@shared/model/account';
import { IconDots, IconHistory, IconPackageExport, IconTrash } from '@tabler/icons-react';
import { Link, useNavigate } from 'react-router';
import { runCommand } from '@/stores/commands';
import { historyPath } from '@/ui/history-path';
import { useT } from '@/ui/use-t';
import { deleteAccounts } from './account-changes';

/** What can be done with an account as a whole, on each page that is about all of it. */
export function PlanActions({ account }: { account: Account }) {
  const t = useT();
  const navigate = useNavigate();
  const remove = async () => {
    const deleted = await deleteAccounts([account], t);
    if (deleted?.ok) void navigate('/accounts');
  };
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon size={32} aria-label={t('accounts:more')} title={t('accounts:more')}>
          <IconDots size={16} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item component={Link} to={historyPath(account.id, [account.id])} leftSection={<IconHistory size={16} aria-hidden />}>
          {t('history:open')}
        </Menu.Item>
        <Menu.Item leftSection={<IconPackageExport size={16} aria-hidden />} onClick={() => runCommand('exportAccountPackage')}>
          {t('commands:exportAccountPackage')}
        </Menu.Item>
        <Menu.Item leftSection={<IconTrash size={16} aria-hidden />} onClick={() => void remove()}>
          {t('accounts:delete')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
