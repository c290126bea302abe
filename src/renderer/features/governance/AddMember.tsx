import { Button, Popover } from '@mantine/core';
import type { Plan } from '@shared/model/plan';
import type { Team } from '@shared/stakeholder-map/team-coverage/matrix';
import { IconUserPlus } from '@tabler/icons-react';
import { joinTeam } from '@/stores/team';
import { MemberForm } from '@/ui/team/MemberForm';
import { useT } from '@/ui/use-t';

export type AddProps = {
  plan: Plan;
  team: Team;
  opened: boolean;
  onOpened: (opened: boolean) => void;
  /** Opens what was added. */
  onAdded: (id: string) => void;
  /** The one thing to do here. */
  first: boolean;
};

/** Takes one of us into the account's team. */
export function AddMember({ plan: { account }, team, opened, onOpened, first }: AddProps) {
  const t = useT();
  return (
    <Popover opened={opened} onChange={onOpened} position="bottom-end" trapFocus withRoles={false} width={300}>
      <Popover.Target>
        <Button
          variant={first ? 'filled' : 'default'}
          leftSection={<IconUserPlus size={16} aria-hidden />}
          aria-expanded={opened}
          onClick={() => onOpened(!opened)}
        >
          {t('team:newMember')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <MemberForm
          team={team}
          account={account}
          onAdd={async (name, role) => {
            const added = (await joinTeam(team, name, role, account.id)) !== null;
            if (added) onOpened(false);
            return added;
          }}
        />
      </Popover.Dropdown>
    </Popover>
  );
}
