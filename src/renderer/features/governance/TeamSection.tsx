import { Button } from '@mantine/core';
import type { AccountTeam, TeamRow } from '@shared/domain/account-team';
import { accountRoles } from '@shared/model/team';
import type { Team } from '@shared/stakeholder-map/team-coverage/matrix';
import { IconUserPlus } from '@tabler/icons-react';
import { useMemo } from 'react';
import { joinTeam } from '@/stores/team';
import { DataTable } from '@/ui/DataTable';
import type { Column } from '@/ui/data-table-model';
import { Muted } from '@/ui/Muted';
import { RecordField } from '@/ui/records/RecordField';
import type { RecordChoices } from '@/ui/records/record-choices';
import { Section } from '@/ui/Section';
import { useFormat } from '@/ui/use-format';
import { useT } from '@/ui/use-t';
import classes from './Team.module.css';

type TeamSectionProps = {
  team: AccountTeam;
  records: Team;
  choices: RecordChoices;
  accountId: string;
  currentId: string | null;
  onOpen: (id: string) => void;
};

const rowId = ({ id }: TeamRow) => id;

/** Who of ours works for the account, as what, since when, with how much of their time, and whom they know there. */
export function TeamSection({ team, records, choices, accountId, currentId, onOpen }: TeamSectionProps) {
  const t = useT();
  const format = useFormat();
  const columns = useMemo((): Column<TeamRow>[] => {
    const field = ({ role, member }: TeamRow, name: 'role' | 'responsibilities' | 'since' | 'timeShare') => (
      <RecordField table="accountMembers" record={role} field={name} choices={choices} layout="cell" name={member.name} />
    );
    return [
      {
        id: 'name',
        header: t('model:field.teamMembers.name'),
        value: ({ member }) => member.name,
        words: ({ leads, left }) => [...(leads ? [t('team:leads')] : []), ...(left ? [t('team:leftUs')] : [])].join(' '),
        render: ({ member, leads, left }) => (
          <>
            {member.name} {(leads || left) && <span className={classes.mark}>{t(left ? 'team:leftUs' : 'team:leads')}</span>}
          </>
        ),
      },
      {
        id: 'role',
        header: t('model:field.accountMembers.role'),
        width: 184,
        value: ({ role }) => accountRoles.indexOf(role.role),
        words: ({ role }) => t(`model:accountRole.${role.role}`),
        render: (row) => field(row, 'role'),
      },
      {
        id: 'responsibilities',
        header: t('model:field.accountMembers.responsibilities'),
        from: 1000,
        value: ({ role }) => role.responsibilities,
        render: (row) => field(row, 'responsibilities'),
      },
      {
        id: 'since',
        header: t('model:field.accountMembers.since'),
        width: 116,
        from: 820,
        value: ({ role }) => role.since,
        words: ({ role }) => format.date(role.since),
        render: (row) => field(row, 'since'),
      },
      {
        id: 'timeShare',
        header: t('model:field.accountMembers.timeShare'),
        width: 96,
        align: 'end',
        value: ({ role }) => role.timeShare,
        render: (row) => field(row, 'timeShare'),
      },
      {
        id: 'knows',
        header: t('team:knows'),
        width: 176,
        value: ({ known }) => known.length,
        render: ({ known, gaps }) =>
          known.length === 0 ? (
            <Muted as="span">{t('coverage:standings.nobody')}</Muted>
          ) : gaps > 0 ? (
            t('team:below', { known: format.number(known.length), count: gaps })
          ) : (
            format.number(known.length)
          ),
      },
      {
        id: 'last',
        header: t('team:lastContact'),
        width: 116,
        from: 700,
        value: ({ lastOn }) => lastOn,
        words: ({ lastOn }) => format.date(lastOn),
        render: ({ lastOn }) => (lastOn ? format.date(lastOn) : <Muted as="span">{t('team:never')}</Muted>),
      },
    ];
  }, [t, format, choices]);
  const { rows, withoutRole, timeShare } = team;
  return (
    <Section title={t('team:teamTitle')} description={t('team:teamWhy')}>
      {rows.length > 0 && (
        <DataTable
          label={t('team:teamTitle')}
          rows={rows}
          columns={columns}
          rowId={rowId}
          currentId={currentId}
          onOpen={({ id }) => onOpen(id)}
          initialSort={{ column: 'role' }}
          height="flow"
          totals={() => timeShare !== null && t('team:shareTotal', { share: format.percent(timeShare / 100) })}
        />
      )}
      {!rows.some(({ leads }) => leads) && <Muted>{t('team:noLead')}</Muted>}
      {withoutRole.length > 0 && (
        <div className={classes.without}>
          <span>{t('team:alsoThere')}</span>
          {withoutRole.map(({ id, name }) => (
            <Button
              key={id}
              size="xs"
              variant="default"
              leftSection={<IconUserPlus size={14} aria-hidden />}
              aria-label={t('team:takeIn', { name })}
              onClick={() => void joinTeam(records, name, 'other', accountId)}
            >
              {name}
            </Button>
          ))}
        </div>
      )}
    </Section>
  );
}
