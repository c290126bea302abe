import { Button } from '@mantine/core';
import { accountRoles, type TeamMember } from '@shared/model/team';
import type { Team } from '@shared/stakeholder-map/team-coverage/matrix';
import { IconUserMinus } from '@tabler/icons-react';
import { FieldGroup } from '@/ui/FieldGroup';
import { InlineDate } from '@/ui/InlineDate';
import { InlineLongText } from '@/ui/InlineLongText';
import { InlineSelect } from '@/ui/InlineSelect';
import { InlineText } from '@/ui/InlineText';
import { Inspector } from '@/ui/Inspector';
import inspectorClasses from '../../StakeholderInspector.module.css';
import { useMap } from '../map-context';
import { changeMember, changeRole } from './coverage-changes';

type Props = { team: Team; member: TeamMember; onLeave: () => void; onClose: () => void };

/** One of us: what they do for this account, and how they are reached. */
export function MemberInspector({ team, member, onLeave, onClose }: Props) {
  const { t } = useMap();
  const role = team.roles.find(({ memberId }) => memberId === member.id);
  const text = (field: 'name' | 'title' | 'email' | 'phone') => (
    <InlineText
      layout="row"
      label={t(`model:field.teamMembers.${field}`)}
      required={field === 'name'}
      value={member[field]}
      onCommit={(value) => changeMember(member, field, value)}
    />
  );
  return (
    <Inspector title={member.name} onClose={onClose}>
      {role && (
        <FieldGroup title={t('coverage:onThisAccount')}>
          <InlineSelect
            layout="row"
            label={t('model:field.accountMembers.role')}
            value={role.role}
            options={accountRoles.map((value) => ({ value, label: t(`model:accountRole.${value}`) }))}
            onCommit={(value) => changeRole(role, member.name, 'role', value)}
          />
          <InlineLongText
            label={t('model:field.accountMembers.responsibilities')}
            value={role.responsibilities}
            linksOf={role.accountId}
            onCommit={(value) => changeRole(role, member.name, 'responsibilities', value)}
          />
        </FieldGroup>
      )}
      <FieldGroup title={t('coverage:onAllAccounts')}>
        {text('name')}
        {text('title')}
        {text('email')}
        {text('phone')}
        <InlineDate
          layout="row"
          label={t('model:field.teamMembers.leftOn')}
          value={member.leftOn}
          onCommit={(value) => changeMember(member, 'leftOn', value)}
        />
      </FieldGroup>
      <div className={inspectorClasses.foot}>
        <Button size="xs" variant="subtle" leftSection={<IconUserMinus size={16} aria-hidden />} onClick={onLeave}>
          {t('coverage:leave')}
        </Button>
        <p className={inspectorClasses.hint}>{t('coverage:leaveHint')}</p>
      </div>
    </Inspector>
  );
}
