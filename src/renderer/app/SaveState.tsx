import { ActionIcon, Tooltip } from '@mantine/core';
import { IconAlertTriangle, IconArrowBackUp, IconArrowForwardUp, IconCheck, IconHistory, IconLoader2 } from '@tabler/icons-react';
import { runCommand } from '@/stores/commands';
import { useHistory } from '@/stores/history';
import { useT } from '@/ui/use-t';
import classes from './SaveState.module.css';
import { useStepWords } from './use-step-words';

const icons = { saved: IconCheck, saving: IconLoader2, failed: IconAlertTriangle };

/** Whether every change is on the disk, and the way back and forward through the changes. */
export function SaveState() {
  const t = useT();
  const { storeState, saveState } = useHistory();
  const { undoLabel, redoLabel, undo, redo } = useStepWords();
  const undoWords = undo ? t('common:undoWhat', { what: undo }) : t('common:undo');
  const redoWords = redo ? t('common:redoWhat', { what: redo }) : t('common:redo');
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
      <Tooltip label={t('history:goAll')}>
        <ActionIcon aria-label={t('history:goAll')} onClick={() => runCommand('goHistory')}>
          <IconHistory size={16} aria-hidden />
        </ActionIcon>
      </Tooltip>
    </div>
  );
}
