import { Menu } from '@mantine/core';
import { buyingRoles } from '@shared/model/person';
import type { Point } from '@shared/stakeholder-map/geometry';
import { Kbd } from '@/ui/Kbd';
import { MenuAt } from './MenuAt';
import { useMap } from './map-context';
import type { QuickField } from './map-ui';

const scale = [10, 9, 8, 7, 6, 5, 4, 3, 2, 1, 0];

/** One value for everybody who is selected, from a short list: its digit or the arrows choose. */
export function ChooseMenu({ at, field, onClose }: { at: Point; field: QuickField; onClose: () => void }) {
  const { actions, t } = useMap();
  const title = t(`stakeholders:inspector.${field}`);
  const choose = (value: string | number | null) => {
    onClose();
    void (field === 'buyingRole'
      ? actions.assess('buyingRole', buyingRoles.find((role) => role === value) ?? null)
      : actions.assess('influence', typeof value === 'number' ? value : null));
  };
  const options =
    field === 'buyingRole'
      ? buyingRoles.map((role, index) => ({ value: role, label: t(`model:buyingRole.${role}`), key: String(index + 1) }))
      : scale.map((value) => ({ value, label: String(value), key: value === 10 ? '+' : String(value) }));
  return (
    <MenuAt at={at} label={title} onClose={onClose}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the digits are a second way to the items, which have the focus */}
      <div
        onKeyDown={(event) => {
          const option = options.find(({ key }) => key === event.key);
          if (!option) return;
          event.preventDefault();
          event.stopPropagation();
          choose(option.value);
        }}
      >
        <Menu.Label>{title}</Menu.Label>
        {options.map(({ value, label, key }) => (
          <Menu.Item key={key} rightSection={<Kbd shortcut={key === '+' ? 'Plus' : key} />} onClick={() => choose(value)}>
            {label}
          </Menu.Item>
        ))}
        <Menu.Item onClick={() => choose(null)}>{t('stakeholders:inspector.notKnown')}</Menu.Item>
      </div>
    </MenuAt>
  );
}
