import { Button } from '@mantine/core';
import type { AccountMember, TeamMember } from '@shared/model/team';
import { IconUserMinus } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { FieldGroup } from '../FieldGroup';
import { Inspector } from '../Inspector';
import { RecordField } from '../records/RecordField';
import type { RecordChoices } from '../records/record-choices';
import { useT } from '../use-t';
import classes from './MemberInspector.module.css';

type MemberInspectorProps = {
  member: TeamMember;
  /** What they are on this account; undefined where they have no role there. */
  role: AccountMember | undefined;
  onLeave: () => void;
  onClose: () => void;
  /** What the page adds below the fields. */
  children?: ReactNode;
};

/** None of these fields points at another record. */
const noChoices: RecordChoices = () => [];

/** One of us: what they do for this account, and how they are reached. */
export function MemberInspector({ member, role, onLeave, onClose, children }: MemberInspectorProps) {
  const t = useT();
  return (
    <Inspector title={member.name} onClose={onClose}>
      {role && (
        <FieldGroup title={t('coverage:onThisAccount')}>
          {(['role', 'since', 'timeShare', 'responsibilities'] as const).map((field) => (
            <RecordField
              key={`${role.id} ${field}`}
              table="accountMembers"
              record={role}
              field={field}
              choices={noChoices}
              name={member.name}
            />
          ))}
        </FieldGroup>
      )}
      <FieldGroup title={t('coverage:onAllAccounts')}>
        {(['name', 'title', 'email', 'phone', 'leftOn', 'privateNotes'] as const).map((field) => (
          <RecordField key={`${member.id} ${field}`} table="teamMembers" record={member} field={field} choices={noChoices} />
        ))}
      </FieldGroup>
      {children}
      <div className={classes.foot}>
        <Button size="xs" variant="subtle" leftSection={<IconUserMinus size={16} aria-hidden />} onClick={onLeave}>
          {t('coverage:leave')}
        </Button>
        <p className={classes.hint}>{t('coverage:leaveHint')}</p>
      </div>
    </Inspector>
  );
}
