import type { Contact } from '@shared/domain/contacts';
import { coverageLevels, type Person } from '@shared/model/person';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { MetRecords } from '@/persistence/queries/contacts';
import type { Stakeholders } from '@/persistence/queries/stakeholders';
import { FieldGroup } from '@/ui/FieldGroup';
import { InlineDate } from '@/ui/InlineDate';
import { InlineNumber } from '@/ui/InlineNumber';
import { InlineSelect } from '@/ui/InlineSelect';
import { useFormat } from '@/ui/use-format';
import { useT } from '@/ui/use-t';
import classes from './StakeholderInspector.module.css';
import { changePerson } from './stakeholder-changes';
import { useContacts } from './use-contacts';

/** When somebody was last met and how well they are covered: as the logged meetings say, or as set by hand, and which of both it is. */
export function ContactFields({ person, stakeholders }: { person: Person; stakeholders: Pick<Stakeholders, 'people'> }) {
  const t = useT();
  const format = useFormat();
  const { contacts, met } = useContacts(person.accountId, stakeholders.people);
  const contact = contacts?.get(person.id);
  const derived = contact && contact.coverageFrom !== 'set' && contact.coverage !== null ? contact.coverage : null;
  const later = contact?.lastOn && contact.lastOn !== person.lastContactOn ? format.date(contact.lastOn) : null;
  return (
    <FieldGroup title={t('stakeholders:contact.title')}>
      <InlineDate
        layout="row"
        label={t('model:field.people.lastContactOn')}
        value={person.lastContactOn}
        placeholder={later ?? t('stakeholders:inspector.notKnown')}
        onCommit={(value) => changePerson(person, 'lastContactOn', value)}
      />
      {contact && met && <Source>{lastSource(contact, person, met, later, t)}</Source>}
      <InlineSelect
        layout="row"
        label={t('model:field.people.coverage')}
        value={person.coverage}
        options={coverageLevels.map((value) => ({ value, label: t(`model:coverage.${value}`) }))}
        none={
          derived ? t('stakeholders:contact.asDerived', { coverage: t(`model:coverage.${derived}`) }) : t('stakeholders:inspector.notKnown')
        }
        placeholder={derived ? t(`model:coverage.${derived}`) : t('stakeholders:inspector.notKnown')}
        onCommit={(value) => changePerson(person, 'coverage', value)}
      />
      {contact?.coverageFrom && (
        <Source>
          {contact.coverageFrom === 'meetings'
            ? t('stakeholders:contact.coverageFrom.meetings', { count: contact.meetings })
            : t(`stakeholders:contact.coverageFrom.${contact.coverageFrom}`)}
        </Source>
      )}
      <InlineNumber
        layout="row"
        label={t('model:field.people.cadenceDays')}
        value={person.cadenceDays}
        integer
        min={1}
        max={3650}
        onCommit={(value) => changePerson(person, 'cadenceDays', value)}
      />
    </FieldGroup>
  );
}

/** Where the value above comes from. */
const Source = ({ children }: { children: ReactNode }) => children && <p className={classes.source}>{children}</p>;

function lastSource({ from }: Contact, person: Person, met: MetRecords, later: string | null, t: ReturnType<typeof useT>): ReactNode {
  if (from === null) return null;
  if (from.kind === 'set') return t('stakeholders:contact.from.set');
  // A date set by hand stays, and gives way to a later one.
  const since = person.lastContactOn !== null && later !== null ? `${t('stakeholders:contact.since', { date: later })} ` : '';
  if (from.kind === 'meeting') {
    return (
      <>
        {since}
        <Link to={`/accounts/${person.accountId}/meetings/${from.meetingId}`}>
          {t('stakeholders:contact.from.meeting', { title: from.title })}
        </Link>
      </>
    );
  }
  const name = met.members.find(({ id }) => id === from.memberId)?.name ?? '';
  return `${since}${t(`stakeholders:contact.from.${from.kind}`, { name })}`;
}
