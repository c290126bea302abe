import { ActionIcon, Button, Menu } from '@mantine/core';
import { IconDots, IconHistory, IconPackageExport, IconTrash } from '@tabler/icons-react';
import { Link, useNavigate, useParams } from 'react-router';
import { getAccount, listAccounts } from '@/persistence/queries/accounts';
import { listOpportunities } from '@/persistence/queries/opportunities';
import { useLive } from '@/persistence/use-live';
import { runCommand, useCommands } from '@/stores/commands';
import { historyPath } from '@/ui/history-path';
import { InlineText } from '@/ui/InlineText';
import { MissingRecord } from '@/ui/MissingRecord';
import { Page } from '@/ui/Page';
import { useT } from '@/ui/use-t';
import { AccountFigures } from './AccountFigures';
import { AccountProfile } from './AccountProfile';
import { deleteAccounts, editAccount } from './account-changes';
import { useAccountSummary } from './use-account-summary';

/** One account: what is known of it, each fact edited where it is read. */
export function AccountProfilePage() {
  const t = useT();
  const navigate = useNavigate();
  const { accountId = '' } = useParams();
  const account = useLive(async () => (await getAccount(accountId)) ?? null, [accountId]);
  const accounts = useLive(listAccounts, []);
  const deals = useLive(() => listOpportunities(accountId), [accountId]);
  const canExport = useCommands((state) => state.commands.get('exportAccountPlan')?.enabled ?? false);
  const summary = useAccountSummary(account ?? null);
  if (account === undefined || !accounts || !deals) return null;
  if (account === null) return <MissingRecord />;

  const remove = async () => {
    const deleted = await deleteAccounts([account], t);
    if (deleted?.ok) void navigate('/accounts');
  };
  return (
    <Page
      title={account.name}
      titleSlot={
        <InlineText
          layout="title"
          required
          label={t('model:field.accounts.name')}
          value={account.name}
          onCommit={(name) => editAccount(account, 'name', name)}
        />
      }
      summary={summary}
      actions={
        <Menu position="bottom-end">
          <Menu.Target>
            <ActionIcon size={32} aria-label={t('accounts:more')} title={t('accounts:more')}>
              <IconDots size={16} aria-hidden />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item component={Link} to={historyPath(accountId, [accountId])} leftSection={<IconHistory size={16} aria-hidden />}>
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
      }
      primaryAction={canExport && <Button onClick={() => runCommand('exportAccountPlan')}>{t('commands:exportAccountPlan')}</Button>}
    >
      <AccountFigures account={account} deals={deals} />
      <AccountProfile key={account.id} account={account} accounts={accounts} />
    </Page>
  );
}
