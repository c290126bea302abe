import { Menu } from '@mantine/core';
import { IconCopy, IconCopyPlus } from '@tabler/icons-react';
import { Kbd } from '@/ui/Kbd';
import { useMap } from './map-context';

/** Copies what is selected, or makes more of the same. */
export function ClipItems() {
  const { actions, t } = useMap();
  return (
    <>
      <Menu.Item
        leftSection={<IconCopyPlus size={16} aria-hidden />}
        rightSection={<Kbd shortcut="CmdOrCtrl+D" />}
        onClick={() => void actions.duplicate()}
      >
        {t('editor:clip.duplicate')}
      </Menu.Item>
      <Menu.Item
        leftSection={<IconCopy size={16} aria-hidden />}
        rightSection={<Kbd shortcut="CmdOrCtrl+C" />}
        onClick={() => actions.copy()}
      >
        {t('editor:clip.copy')}
      </Menu.Item>
    </>
  );
}
