import { isPresent } from '@shared/domain/stakeholders';
import type { BusinessUnit } from '@shared/model/business-unit';
import { type BuyingRole, buyingRoles, type Support, supportLevels } from '@shared/model/person';
import { useMemo } from 'react';
import type { Column } from '@/ui/data-table-model';
import { InlineNumber } from '@/ui/InlineNumber';
import { InlineSelect } from '@/ui/InlineSelect';
import { InlineText } from '@/ui/InlineText';
import { today } from '@/ui/today';
import { useFormat } from '@/ui/use-format';
import { useT } from '@/ui/use-t';
import { StakeholderName } from './StakeholderName';
import { SupportMark } from './SupportMark';
import { changePerson, changeTitle, changeUnit } from './stakeholder-changes';
import { nameOfRow, type StakeholderRow } from './stakeholder-row';
import { UnitField } from './UnitField';

/** The columns of the list of stakeholders; what changes between two meetings is changed in its cell. */
export function useStakeholderColumns(units: readonly BusinessUnit[]): Column<StakeholderRow>[] {
  const t = useT();
  const format = useFormat();
  return useMemo(() => {
    const unnamed = t('stakeholders:card.vacant');
    const holder = ({ person, seat }: StakeholderRow) =>
      person?.name ?? t(seat?.state === 'unknown' ? 'stakeholders:card.unknown' : 'stakeholders:card.vacant');
    const role = (value: BuyingRole) => t(`model:buyingRole.${value}`);
    const word = (value: Support) => t(`model:support.${value}`);
    return [
      {
        id: 'name',
        header: t('stakeholders:list.name'),
        width: 164,
        value: holder,
        render: (row) => (
          <StakeholderName name={holder(row)} leftOn={row.person && !isPresent(row.person, today()) ? row.person.leftOn : null} />
        ),
      },
      {
        id: 'title',
        header: t('stakeholders:list.titleColumn'),
        width: 176,
        value: ({ seat }) => seat?.title,
        render: (row) => (
          <InlineText
            layout="cell"
            label={t('stakeholders:list.titleColumn')}
            value={row.seat?.title ?? ''}
            onCommit={(title) => changeTitle(row, title)}
          />
        ),
      },
      {
        id: 'unit',
        header: t('stakeholders:list.unit'),
        width: 124,
        from: 820,
        value: ({ unit }) => unit,
        render: ({ seat, unit, ...row }) =>
          seat && (
            <UnitField
              layout="cell"
              label={t('stakeholders:list.unit')}
              value={unit}
              units={units}
              onCommit={(name) => changeUnit(units, seat, nameOfRow({ ...row, seat }, unnamed), name)}
            />
          ),
      },
      {
        id: 'influence',
        header: t('stakeholders:list.influence'),
        align: 'end',
        width: 84,
        value: ({ person }) => person?.influence,
        render: ({ person }) =>
          person && (
            <InlineNumber
              layout="cell"
              align="end"
              label={t('stakeholders:list.influence')}
              value={person.influence}
              integer
              min={0}
              max={10}
              onCommit={(value) => changePerson(person, 'influence', value)}
            />
          ),
      },
      {
        id: 'role',
        header: t('stakeholders:list.role'),
        width: 126,
        from: 700,
        value: ({ person }) => (person?.buyingRole ? buyingRoles.indexOf(person.buyingRole) : null),
        words: ({ person }) => (person?.buyingRole ? role(person.buyingRole) : ''),
        render: ({ person }) =>
          person && (
            <InlineSelect
              layout="cell"
              label={t('stakeholders:list.role')}
              value={person.buyingRole}
              options={buyingRoles.map((value) => ({ value, label: role(value) }))}
              none={t('stakeholders:inspector.notKnown')}
              onCommit={(value) => changePerson(person, 'buyingRole', value)}
            />
          ),
      },
      {
        id: 'support',
        header: t('stakeholders:list.support'),
        width: 132,
        value: ({ person }) => (person?.support ? supportLevels.indexOf(person.support) : null),
        words: ({ person }) => (person?.support ? word(person.support) : ''),
        render: ({ person }) =>
          person && (
            <InlineSelect
              layout="cell"
              label={t('stakeholders:list.support')}
              value={person.support}
              options={supportLevels.map((value) => ({ value, label: word(value) }))}
              none={t('stakeholders:inspector.notKnown')}
              onCommit={(value) => changePerson(person, 'support', value)}
            >
              {(support) => <SupportMark support={support} />}
            </InlineSelect>
          ),
      },
      { id: 'manager', header: t('stakeholders:inspector.manager'), width: 136, from: 960, value: ({ manager }) => manager },
      {
        id: 'assessment',
        header: t('stakeholders:list.assessment'),
        hidden: true,
        width: 120,
        value: ({ person }) => person && t(`model:assessment.${person.assessment}`),
      },
      {
        id: 'left',
        header: t('stakeholders:list.left'),
        hidden: true,
        width: 110,
        value: ({ person }) => person?.leftOn,
        render: ({ person }) => format.date(person?.leftOn) || '–',
      },
      { id: 'email', header: t('stakeholders:inspector.email'), hidden: true, width: 190, value: ({ person }) => person?.email },
      { id: 'phone', header: t('stakeholders:inspector.phone'), hidden: true, width: 140, value: ({ person }) => person?.phone },
    ];
  }, [t, format, units]);
}
