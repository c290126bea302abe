import { ActionIcon, Button, Popover } from '@mantine/core';
import type { Account } from '@shared/model/account';
import type { AccountMember } from '@shared/model/team';
import type { Team } from '@shared/stakeholder-map/team-coverage/matrix';
import { IconUserPlus } from '@tabler/icons-react';
import { joinTeam } from '@/stores/team';
import { MemberForm } from '@/ui/team/MemberForm';
import { useMap } from '../map-context';
import { announce } from '../map-ui';
import { addColumn, headRow } from './matrix-cells';
import { focusCell } from './use-matrix';

type Props = {
  team: Team;
  account: Account;
  opened: boolean;
  onOpened: (opened: boolean) => void;
  /** Nobody is in the team yet: a button with words, where there is no matrix to stand in. */
  first?: boolean;
  tabIndex?: number;
};

/** Takes one of us into the account's team, by name: somebody known from other accounts, or new. */
export function AddMember({ team, account, opened, onOpened, first = false, tabIndex }: Props) {
  const { t } = useMap();
  const add = async (name: string, role: AccountMember['role']) => {
    // Closed before it is saved: the matrix that comes with the first of us must not find it open, and take the focus with it.
    onOpened(false);
    const memberId = await joinTeam(team, name, role, account.id);
    if (memberId === null) {
      onOpened(true);
      return false;
    }
    announce(t('coverage:joined', { name: name.trim() }));
    focusCell({ row: headRow, column: memberId });
    return true;
  };
  const label = t('coverage:add');
  return (
    <Popover opened={opened} onChange={onOpened} position={first ? 'bottom-start' : 'bottom-end'} trapFocus withRoles={false} width={300}>
      <Popover.Target>
        {first ? (
          <Button leftSection={<IconUserPlus size={16} aria-hidden />} aria-expanded={opened} onClick={() => onOpened(!opened)}>
            {label}
          </Button>
        ) : (
          <ActionIcon
            aria-label={label}
            title={label}
            aria-expanded={opened}
            tabIndex={tabIndex ?? 0}
            data-row={headRow}
            data-column={addColumn}
            onClick={() => onOpened(!opened)}
          >
            <IconUserPlus size={16} aria-hidden />
          </ActionIcon>
        )}
      </Popover.Target>
      <Popover.Dropdown>
        <MemberForm team={team} account={account} onAdd={add} />
      </Popover.Dropdown>
    </Popover>
  );
}
