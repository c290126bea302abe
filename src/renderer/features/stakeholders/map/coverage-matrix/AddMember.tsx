import { ActionIcon, Autocomplete, Button, Popover, Select } from '@mantine/core';
import type { Account } from '@shared/model/account';
import { accountRoles } from '@shared/model/team';
import type { Team } from '@shared/stakeholder-map/team-coverage/matrix';
import { IconUserPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useMap } from '../map-context';
import { announce } from '../map-ui';
import classes from './Coverage.module.css';
import { joinTeam } from './coverage-changes';
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
  const [name, setName] = useState('');
  const [role, setRole] = useState<(typeof accountRoles)[number]>('account-manager');
  const inTeam = new Set(team.roles.map(({ memberId }) => memberId));
  const known = team.members.filter(({ id }) => !inTeam.has(id)).map((member) => member.name);
  // Whom the account's profile names is the first to be thought of.
  const named = [account.owner, account.ourSponsor].filter((one) => one !== '' && !team.members.some((member) => member.name === one));
  const add = async () => {
    if (name.trim() === '') return;
    // Closed before it is saved: the matrix that comes with the first of us must not find it open, and take the focus with it.
    onOpened(false);
    const memberId = await joinTeam(team, name, role, account.id);
    if (memberId === null) return onOpened(true);
    announce(t('coverage:joined', { name: name.trim() }));
    setName('');
    focusCell({ row: headRow, column: memberId });
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
        <form
          className={classes.add}
          aria-label={label}
          onSubmit={(event) => {
            event.preventDefault();
            void add();
          }}
        >
          <Autocomplete
            data-autofocus
            label={t('model:field.teamMembers.name')}
            value={name}
            onChange={setName}
            data={[...new Set([...named, ...known])]}
            maxLength={300}
            comboboxProps={{ withinPortal: false }}
          />
          <Select
            label={t('model:field.accountMembers.role')}
            value={role}
            data={accountRoles.map((value) => ({ value, label: t(`model:accountRole.${value}`) }))}
            onChange={(value) => value && setRole(value)}
            comboboxProps={{ withinPortal: false }}
          />
          <Button type="submit" disabled={name.trim() === ''}>
            {t('coverage:addButton')}
          </Button>
        </form>
      </Popover.Dropdown>
    </Popover>
  );
}
