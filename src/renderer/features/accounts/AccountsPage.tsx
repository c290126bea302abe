import { Button } from '@mantine/core';
import type { Account } from '@shared/model/account';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { listAccounts } from '@/persistence/queries/accounts';
import { useLive } from '@/persistence/use-live';
import { runCommand } from '@/stores/commands';
import { DataTable } from '@/ui/DataTable';
import { FirstSteps } from '@/ui/FirstSteps';
import { Page } from '@/ui/Page';
import { QuickAdd } from '@/ui/QuickAdd';
import { useFormat } from '@/ui/use-format';
import { useT } from '@/ui/use-t';
import { createAccount, deleteAccounts } from './account-changes';
import { useAccountColumns } from './use-account-columns';

const accountId = (account: Account) => account.id;

/** Every account of the portfolio: find, sort, edit in place, open. */
export function AccountsPage() {
  const t = useT();
  const format = useFormat();
  const navigate = useNavigate();
  const [params, setParams] = useSearchParams();
  const adding = params.has('new');
  const accounts = useLive(listAccounts, []);
  const columns = useAccountColumns();
  const [busy, setBusy] = useState(false);
  if (!accounts) return null;

  const stopAdding = () => setParams({}, { replace: true });
  const add = async (name: string) => {
    setBusy(true);
    const id = await createAccount(name);
    setBusy(false);
    // A new account has nothing to look over yet: who it is comes first.
    if (id) void navigate(`/accounts/${id}/profile`, { replace: true });
  };
  const open = (account: Account) => void navigate(`/accounts/${account.id}`);

  return (
    <Page
      title={t('accounts:title')}
      summary={
        accounts.length > 0 ? t('accounts:summary', { count: accounts.length, formatted: format.number(accounts.length) }) : undefined
      }
      actions={
        accounts.length > 0 && (
          <Button variant="default" onClick={() => runCommand('importData')}>
            {t('commands:importData')}
          </Button>
        )
      }
      primaryAction={
        <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => runCommand('newAccount')}>
          {t('accounts:new')}
        </Button>
      }
      fill={accounts.length > 0}
    >
      {adding && (
        <QuickAdd
          label={t('accounts:newName')}
          action={t('accounts:create')}
          onAdd={(name) => !busy && void add(name)}
          onClose={stopAdding}
        />
      )}
      {accounts.length === 0 ? (
        !adding && <FirstSteps />
      ) : (
        <DataTable
          label={t('accounts:title')}
          rows={accounts}
          columns={columns}
          rowId={accountId}
          onOpen={open}
          initialSort={{ column: 'name' }}
          bulkActions={(selected, clear) => (
            <Button
              size="xs"
              variant="default"
              leftSection={<IconTrash size={16} aria-hidden />}
              onClick={() => {
                void deleteAccounts(selected, t);
                clear();
              }}
            >
              {t('common:delete')}
            </Button>
          )}
        />
      )}
    </Page>
  );
}
