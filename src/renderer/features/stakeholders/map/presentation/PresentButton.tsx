import { Menu } from '@mantine/core';
import { type Audience, audiences } from '@shared/stakeholder-map/presentation';
import { IconPresentation, IconUserShield, IconUsers } from '@tabler/icons-react';
import { useCommand } from '@/stores/commands';
import { CompactButton } from '@/ui/CompactButton';
import { useMap } from '../map-context';
import classes from './Presentation.module.css';
import { present, presentMark } from './presentation-ui';

const icons = { client: IconUsers, us: IconUserShield } as const satisfies Record<Audience, typeof IconUsers>;

/** Shows the map over the whole screen. For whom is chosen before anything is shown, never while somebody looks. */
export function PresentButton({ compact }: { compact: boolean }) {
  const { cards, t } = useMap();
  const enabled = cards.length > 0;
  useCommand({
    id: 'presentMap',
    label: t('presentation:to.client'),
    shortcut: 'Shift+P',
    area: 'content',
    enabled,
    run: () => present('client'),
  });
  useCommand({ id: 'presentMapToUs', label: t('presentation:to.us'), enabled, run: () => present('us') });
  return (
    <Menu position="bottom-end" width={320}>
      <Menu.Target>
        <CompactButton
          {...presentMark}
          compact={compact}
          icon={<IconPresentation size={16} aria-hidden />}
          label={t('presentation:present')}
          disabled={!enabled}
        />
      </Menu.Target>
      <Menu.Dropdown>
        {audiences.map((audience) => {
          const Icon = icons[audience];
          return (
            <Menu.Item key={audience} leftSection={<Icon size={16} aria-hidden />} onClick={() => present(audience)}>
              {t(`presentation:to.${audience}`)}
              <span className={classes.hint}>{t(`presentation:hint.${audience}`)}</span>
            </Menu.Item>
          );
        })}
      </Menu.Dropdown>
    </Menu>
  );
}
