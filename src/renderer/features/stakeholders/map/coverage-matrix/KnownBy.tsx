import { type Person, relationshipLevels } from '@shared/model/person';
import type { Coverage } from '@shared/model/team';
import { loadTeam } from '@/persistence/queries/team';
import { useLive } from '@/persistence/use-live';
import { FieldGroup } from '@/ui/FieldGroup';
import { InlineDate } from '@/ui/InlineDate';
import { InlineLongText } from '@/ui/InlineLongText';
import { InlineSelect } from '@/ui/InlineSelect';
import { useMap } from '../map-context';
import classes from './Coverage.module.css';
import { changeCoverage } from './coverage-changes';

/** Who of us knows a person, and what the matrix has no room for: when they last met, and a note. */
export function KnownBy({ person }: { person: Person }) {
  const { t } = useMap();
  const team = useLive(() => loadTeam(person.accountId), [person.accountId]);
  const known = (team?.coverages ?? []).flatMap((coverage) => {
    const member = coverage.personId === person.id && team?.members.find(({ id }) => id === coverage.memberId);
    return member ? [{ coverage, name: member.name }] : [];
  });
  if (known.length === 0) return null;
  return (
    <FieldGroup title={t('coverage:knownBy')}>
      {known.map(({ coverage, name }) => (
        <div key={coverage.id} className={classes.knownBy}>
          <h4 className={classes.knownName}>{name}</h4>
          <Fields coverage={coverage} names={{ member: name, name: person.name }} />
        </div>
      ))}
    </FieldGroup>
  );
}

function Fields({ coverage, names }: { coverage: Coverage; names: { member: string; name: string } }) {
  const { t } = useMap();
  const label = (field: 'current' | 'target' | 'lastContactOn' | 'note') => t(`model:field.coverages.${field}`);
  const level = (field: 'current' | 'target') => (
    <InlineSelect
      layout="row"
      label={label(field)}
      value={coverage[field]}
      options={relationshipLevels.map((value) => ({ value, label: t(`model:relationship.${value}`) }))}
      none={t(field === 'current' ? 'coverage:notKnown' : 'coverage:noTarget')}
      onCommit={(value) => changeCoverage(coverage, names, field, value)}
    />
  );
  return (
    <>
      {level('current')}
      {level('target')}
      <InlineDate
        layout="row"
        label={label('lastContactOn')}
        value={coverage.lastContactOn}
        onCommit={(value) => changeCoverage(coverage, names, 'lastContactOn', value)}
      />
      <InlineLongText
        label={label('note')}
        value={coverage.note}
        linksOf={coverage.accountId}
        onCommit={(value) => changeCoverage(coverage, names, 'note', value)}
      />
    </>
  );
}
