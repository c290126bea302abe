import { ActionIcon, Tooltip } from '@mantine/core';
import { IconArrowLeft, IconArrowRight, IconSearch } from '@tabler/icons-react';
import { runCommand } from '@/stores/commands';
import { useHistoryPosition } from '@/stores/navigation';
import { Kbd } from '@/ui/Kbd';
import { useT } from '@/ui/use-t';
import { SaveState } from './SaveState';
import classes from './TitleBar.module.css';

/** Back and forward, search and commands, whether everything is saved. */
export function TitleBar() {
  const t = useT();
  const { at, last } = useHistoryPosition();
  return (
    <header className={classes.bar}>
      <div className={classes.history}>
        <Tooltip label={t('common:nav.back')}>
          <ActionIcon aria-label={t('common:nav.back')} disabled={at === 0} onClick={() => runCommand('goBack')}>
            <IconArrowLeft size={16} aria-hidden />
          </ActionIcon>
        </Tooltip>
        <Tooltip label={t('common:nav.forward')}>
          <ActionIcon aria-label={t('common:nav.forward')} disabled={at >= last} onClick={() => runCommand('goForward')}>
            <IconArrowRight size={16} aria-hidden />
          </ActionIcon>
        </Tooltip>
      </div>
      <button type="button" className={classes.search} onClick={() => runCommand('palette')}>
        <IconSearch size={16} aria-hidden />
        <span>{t('common:nav.search')}</span>
        <Kbd shortcut="CmdOrCtrl+K" />
      </button>
      <SaveState />
    </header>
  );
}
