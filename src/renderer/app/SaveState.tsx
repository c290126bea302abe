import { ActionIcon, Tooltip } from '@mantine/core';
import { changeText } from '@shared/i18n/change-text';
import { IconAlertTriangle, IconArrowBackUp, IconArrowForwardUp, IconCheck, IconLoader2 } from '@tabler/icons-react';
import { runCommand } from '@/stores/commands';
import { useHistory } from '@/stores/history';
import { useT } from '@/ui/use-t';
import classes from './SaveState.module.css';

const icons = { saved: IconCheck, saving: IconLoader2, failed: IconAlertTriangle };

/** Whether every change is on the disk, and the way back and forward through the changes. */
export function SaveState() {
  const t = useT();
  const { storeState, saveState, undoLabel, redoLabel } = useHistory();
  const undoWords = undoLabel ? t('common:undoWhat', { what: changeText(t, undoLabel) }) : t('common:undo');
  const redoWords = redoLabel ? t('common:redoWhat', { what: changeText(t, redoLabel) }) : t('common:redo');
  const Icon = icons[saveState];
  return (
    <div className={classes.state}>
      <span className={classes.words} data-state={saveState} role="status">
        {storeState === 'ready' && (
          <>
            <Icon size={14} aria-hidden />
            {t(`common:save.${saveState}`)}
          </>
        )}
      </span>
      <Tooltip label={undoWords}>
        <ActionIcon aria-label={undoWords} disabled={!undoLabel} onClick={() => runCommand('undo')}>
          <IconArrowBackUp size={16} aria-hidden />
        </ActionIcon>
      </Tooltip>
      <Tooltip label={redoWords}>
        <ActionIcon aria-label={redoWords} disabled={!redoLabel} onClick={() => runCommand('redo')}>
          <IconArrowForwardUp size={16} aria-hidden />
        </ActionIcon>
      </Tooltip>
    </div>
  );
}
