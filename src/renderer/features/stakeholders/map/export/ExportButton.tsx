import { IconPhotoDown } from '@tabler/icons-react';
import { useState } from 'react';
import { useCommand } from '@/stores/commands';
import { CompactButton } from '@/ui/CompactButton';
import { useMap } from '../map-context';
import { ExportDialog } from './ExportDialog';
import { PrintSheet } from './PrintSheet';

/** Opens what can be made of the map in view: a file, a copy, a printed page. */
export function ExportButton({ compact }: { compact: boolean }) {
  const { model, t } = useMap();
  const [opened, setOpened] = useState(false);
  const enabled = model.placements.length > 0;
  const label = t('pictures:export');
  useCommand({ id: 'exportPicture', label, enabled, run: () => setOpened(true) });
  return (
    <>
      <CompactButton
        compact={compact}
        icon={<IconPhotoDown size={16} aria-hidden />}
        label={label}
        disabled={!enabled}
        onClick={() => setOpened(true)}
      />
      {opened && <ExportDialog onClose={() => setOpened(false)} />}
      <PrintSheet />
    </>
  );
}
