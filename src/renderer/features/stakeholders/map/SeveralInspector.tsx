import { Button } from '@mantine/core';
import {
  assessments,
  buyingRoles,
  type Person,
  politicalStatuses,
  relationshipLevels,
  type Support,
  supportLevels,
} from '@shared/model/person';
import { IconMapOff, IconTrash } from '@tabler/icons-react';
import { FieldGroup } from '@/ui/FieldGroup';
import { InlineNumber } from '@/ui/InlineNumber';
import { InlineSelect } from '@/ui/InlineSelect';
import { Inspector } from '@/ui/Inspector';
import inspectorClasses from '../StakeholderInspector.module.css';
import { SupportMark } from '../SupportMark';
import { UnitField } from '../UnitField';
import { AlignTools } from './AlignTools';
import classes from './MapEditor.module.css';
import { useMap } from './map-context';
import { closeInspector } from './map-ui';

/** What can be said of several people at once: a field that differs says so, and takes one value for all. */
export function SeveralInspector({ seatIds }: { seatIds: readonly string[] }) {
  const { model, rows, actions, shown, t } = useMap();
  const chosen = rows.filter(({ seat }) => seat !== null && seatIds.includes(seat.id));
  const people = chosen.flatMap(({ person }) => (person ? [person] : []));
  const common = <V,>(values: readonly V[]): V | undefined => (values.every((value) => value === values[0]) ? values[0] : undefined);
  const of = <F extends keyof Person>(field: F) => {
    const value = common(people.map((person) => person[field]));
    return { value: value ?? null, placeholder: value === undefined ? t('editor:assess.mixed') : t('stakeholders:inspector.notKnown') };
  };
  const none = t('stakeholders:inspector.notKnown');
  const choice = <V extends string>(
    field: 'buyingRole' | 'politicalStatus' | 'relationship',
    options: readonly { value: V; label: string }[],
    commit: (value: V | null) => Promise<unknown>,
  ) => {
    const { value, placeholder } = of(field);
    return (
      <InlineSelect<V, V | null>
        layout="row"
        label={t(`stakeholders:inspector.${field}`)}
        value={options.find((option) => option.value === value)?.value ?? null}
        placeholder={placeholder}
        options={options}
        none={none}
        onCommit={commit}
      />
    );
  };
  const scale = (field: 'influence' | 'interest') => (
    <InlineNumber
      layout="row"
      align="start"
      label={t(`stakeholders:inspector.${field}`)}
      {...of(field)}
      integer
      min={0}
      max={10}
      onCommit={(value) => actions.assess(field, value)}
    />
  );
  const button = (level: Support | null) => (
    <Button key={level ?? 'unknown'} size="xs" variant="subtle" justify="flex-start" onClick={() => void actions.support(level)}>
      {level === null ? t('stakeholders:card.supportUnknown') : <SupportMark support={level} />}
    </Button>
  );
  const unit = common(chosen.map((row) => row.unit));
  const assessment = common(people.map((person) => person.assessment));
  return (
    <Inspector title={t('stakeholders:inspector.several', { count: seatIds.length })} onClose={closeInspector}>
      <FieldGroup title={t('stakeholders:inspector.support')}>
        <div className={classes.supports}>{[...supportLevels, null].map(button)}</div>
      </FieldGroup>
      {people.length > 0 && (
        <FieldGroup title={t('stakeholders:inspector.politics')}>
          {choice(
            'buyingRole',
            buyingRoles.map((value) => ({ value, label: t(`model:buyingRole.${value}`) })),
            (value) => actions.assess('buyingRole', value),
          )}
          {scale('influence')}
          {scale('interest')}
          {choice(
            'politicalStatus',
            politicalStatuses.map((value) => ({ value, label: t(`model:politicalStatus.${value}`) })),
            (value) => actions.assess('politicalStatus', value),
          )}
          {choice(
            'relationship',
            relationshipLevels.map((value) => ({ value, label: t(`model:relationship.${value}`) })),
            (value) => actions.assess('relationship', value),
          )}
          <InlineSelect<(typeof assessments)[number], (typeof assessments)[number] | null>
            layout="row"
            label={t('stakeholders:inspector.assessment')}
            value={assessment ?? null}
            placeholder={t('editor:assess.mixed')}
            options={assessments.map((value) => ({ value, label: t(`model:assessment.${value}`) }))}
            onCommit={(value) => value !== null && actions.assess('assessment', value)}
          />
        </FieldGroup>
      )}
      {shown === 'organisation' && <AlignTools count={seatIds.length} />}
      <FieldGroup title={t('stakeholders:inspector.seat')}>
        <UnitField
          layout="row"
          label={t('stakeholders:inspector.unit')}
          value={unit ?? ''}
          {...(unit === undefined && { placeholder: t('editor:assess.mixed') })}
          units={model.businessUnits}
          onCommit={(name) => actions.unit(name)}
        />
      </FieldGroup>
      <div className={inspectorClasses.foot}>
        <Button size="xs" variant="subtle" leftSection={<IconMapOff size={16} aria-hidden />} onClick={() => actions.takeOff()}>
          {t('stakeholders:inspector.removeFromMap')}
        </Button>
        <Button size="xs" variant="subtle" leftSection={<IconTrash size={16} aria-hidden />} onClick={() => actions.deletePeople()}>
          {t('stakeholders:map.deleteFromAccount', { count: seatIds.length })}
        </Button>
      </div>
    </Inspector>
  );
}
