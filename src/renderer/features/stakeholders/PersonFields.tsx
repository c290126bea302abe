import { buyingRoles, type Person, politicalStatuses, relationshipLevels, supportLevels } from '@shared/model/person';
import type { Stakeholders } from '@/persistence/queries/stakeholders';
import { FieldGroup } from '@/ui/FieldGroup';
import { InlineDate } from '@/ui/InlineDate';
import { InlineLongText } from '@/ui/InlineLongText';
import { InlineNumber } from '@/ui/InlineNumber';
import { InlineSelect } from '@/ui/InlineSelect';
import { InlineText } from '@/ui/InlineText';
import { useT } from '@/ui/use-t';
import { ContactFields } from './ContactFields';
import { SupportMark } from './SupportMark';
import { changeLeftOn, changePerson } from './stakeholder-changes';

/** What we know and what we believe of a person. */
export function PersonFields({ person, stakeholders }: { person: Person; stakeholders: Pick<Stakeholders, 'people'> }) {
  const t = useT();
  const text = (field: 'email' | 'phone' | 'location', inputMode: 'text' | 'email' | 'tel' = 'text') => (
    <InlineText
      layout="row"
      label={t(`stakeholders:inspector.${field}`)}
      value={person[field]}
      inputMode={inputMode}
      onCommit={(value) => changePerson(person, field, value)}
    />
  );
  const scale = (field: 'influence' | 'interest') => (
    <InlineNumber
      layout="row"
      align="start"
      label={t(`stakeholders:inspector.${field}`)}
      value={person[field]}
      integer
      min={0}
      max={10}
      onCommit={(value) => changePerson(person, field, value)}
    />
  );
  const long = (field: 'personalWins' | 'privateNotes') => (
    <InlineLongText
      label={t(`stakeholders:inspector.${field}`)}
      value={person[field]}
      linksOf={person.accountId}
      onCommit={(value) => changePerson(person, field, value)}
    />
  );
  const none = t('stakeholders:inspector.notKnown');
  return (
    <>
      <FieldGroup title={t('stakeholders:inspector.politics')}>
        <InlineSelect
          layout="row"
          label={t('stakeholders:inspector.support')}
          value={person.support}
          options={supportLevels.map((value) => ({ value, label: t(`model:support.${value}`) }))}
          none={none}
          onCommit={(value) => changePerson(person, 'support', value)}
        >
          {(support) => <SupportMark support={support} />}
        </InlineSelect>
        <InlineSelect
          layout="row"
          label={t('stakeholders:inspector.buyingRole')}
          value={person.buyingRole}
          options={buyingRoles.map((value) => ({ value, label: t(`model:buyingRole.${value}`) }))}
          none={none}
          onCommit={(value) => changePerson(person, 'buyingRole', value)}
        />
        {scale('influence')}
        {scale('interest')}
        <InlineSelect
          layout="row"
          label={t('stakeholders:inspector.politicalStatus')}
          value={person.politicalStatus}
          options={politicalStatuses.map((value) => ({ value, label: t(`model:politicalStatus.${value}`) }))}
          none={none}
          onCommit={(value) => changePerson(person, 'politicalStatus', value)}
        />
        <InlineSelect
          layout="row"
          label={t('stakeholders:inspector.relationship')}
          value={person.relationship}
          options={relationshipLevels.map((value) => ({ value, label: t(`model:relationship.${value}`) }))}
          none={none}
          onCommit={(value) => changePerson(person, 'relationship', value)}
        />
        <InlineSelect
          layout="row"
          label={t('model:field.people.targetRelationship')}
          value={person.targetRelationship}
          options={relationshipLevels.map((value) => ({ value, label: t(`model:relationship.${value}`) }))}
          none={none}
          onCommit={(value) => changePerson(person, 'targetRelationship', value)}
        />
        <InlineSelect
          layout="row"
          label={t('stakeholders:inspector.assessment')}
          value={person.assessment}
          options={(['assumed', 'confirmed'] as const).map((value) => ({ value, label: t(`model:assessment.${value}`) }))}
          onCommit={(value) => changePerson(person, 'assessment', value)}
        />
        <InlineDate
          layout="row"
          label={t('stakeholders:inspector.assessedOn')}
          value={person.assessedOn}
          onCommit={(value) => changePerson(person, 'assessedOn', value)}
        />
      </FieldGroup>
      <ContactFields person={person} stakeholders={stakeholders} />
      <FieldGroup title={t('stakeholders:inspector.person')}>
        <InlineText
          layout="row"
          label={t('stakeholders:inspector.name')}
          required
          value={person.name}
          onCommit={(value) => changePerson(person, 'name', value)}
        />
        {text('email', 'email')}
        {text('phone', 'tel')}
        {text('location')}
        <InlineDate
          layout="row"
          label={t('stakeholders:inspector.leftOn')}
          value={person.leftOn}
          onCommit={(value) => changeLeftOn(person, value)}
        />
      </FieldGroup>
      <FieldGroup title={t('stakeholders:inspector.private')}>
        {long('personalWins')}
        {long('privateNotes')}
      </FieldGroup>
    </>
  );
}
