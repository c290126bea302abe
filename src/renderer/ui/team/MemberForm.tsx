import { Autocomplete, Button, Select } from '@mantine/core';
import type { Account } from '@shared/model/account';
import { type AccountMember, accountRoles } from '@shared/model/team';
import type { Team } from '@shared/stakeholder-map/team-coverage/matrix';
import { useState } from 'react';
import { useT } from '../use-t';
import classes from './AddForm.module.css';

type MemberFormProps = {
  team: Team;
  account: Pick<Account, 'owner' | 'ourSponsor'>;
  /** Answers whether it was done: what was typed stays until then. */
  onAdd: (name: string, role: AccountMember['role']) => Promise<boolean>;
};

/** Takes one of us into the account's team, by name: somebody known from other accounts, or new. */
export function MemberForm({ team, account, onAdd }: MemberFormProps) {
  const t = useT();
  const [name, setName] = useState('');
  const [role, setRole] = useState<AccountMember['role']>('account-manager');
  const inTeam = new Set(team.roles.map(({ memberId }) => memberId));
  const known = team.members.filter(({ id }) => !inTeam.has(id)).map((member) => member.name);
  // Whom the account's profile names is the first to be thought of.
  const named = [account.owner, account.ourSponsor].filter((one) => one !== '' && !team.members.some((member) => member.name === one));
  return (
    <form
      className={classes.form}
      aria-label={t('coverage:add')}
      onSubmit={async (event) => {
        event.preventDefault();
        if (name.trim() !== '' && (await onAdd(name, role))) setName('');
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
  );
}
