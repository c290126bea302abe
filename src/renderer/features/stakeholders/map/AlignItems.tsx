import { Menu } from '@mantine/core';
import { IconLayoutAlignLeft } from '@tabler/icons-react';
import { Kbd } from '@/ui/Kbd';
import { alignChoices, distributeChoices } from './align-choices';
import { useMap } from './map-context';

/** Brings the selected cards in line, from their menu. */
export function AlignItems({ count }: { count: number }) {
  const { actions, t } = useMap();
  return (
    <Menu.Sub>
      <Menu.Sub.Target>
        <Menu.Sub.Item leftSection={<IconLayoutAlignLeft size={16} aria-hidden />}>{t('seats:align.title')}</Menu.Sub.Item>
      </Menu.Sub.Target>
      <Menu.Sub.Dropdown>
        {alignChoices.map(({ alignment, Icon, shortcut }) => (
          <Menu.Item
            key={alignment}
            leftSection={<Icon size={16} aria-hidden />}
            rightSection={<Kbd shortcut={shortcut} />}
            onClick={() => actions.align(alignment)}
          >
            {t(`seats:align.${alignment}`)}
          </Menu.Item>
        ))}
        <Menu.Divider />
        {distributeChoices.map(({ axis, Icon, shortcut }) => (
          <Menu.Item
            key={axis}
            disabled={count < 3}
            leftSection={<Icon size={16} aria-hidden />}
            rightSection={<Kbd shortcut={shortcut} />}
            onClick={() => actions.distribute(axis)}
          >
            {t(`seats:align.${axis}`)}
          </Menu.Item>
        ))}
      </Menu.Sub.Dropdown>
    </Menu.Sub>
  );
}
