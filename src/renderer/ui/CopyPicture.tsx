import { ActionIcon } from '@mantine/core';
import { IconCopy } from '@tabler/icons-react';
import { useState } from 'react';
import { copyPicture } from '@/stores/export-picture';
import { showError, toast } from './toast';
import { useT } from './use-t';

/** Twice the size of the screen: sharp in a slide. */
const scale = 2;

/** Puts what a chart shows on the clipboard, as a picture that every program can paste. `of`: what the chart is called. */
export function CopyPicture({ of, draw }: { of: string; draw: () => { svg: string } }) {
  const t = useT();
  const [busy, setBusy] = useState(false);
  const copy = async () => {
    setBusy(true);
    const copied = await copyPicture(draw().svg, { jobId: crypto.randomUUID(), format: 'png', scale });
    setBusy(false);
    if (!copied.ok) showError(copied.error);
    else if (copied.value) toast({ message: t('pictures:copied.png'), tone: 'good' });
  };
  return (
    <ActionIcon disabled={busy} aria-label={`${t('common:chart.copy')}: ${of}`} title={t('common:chart.copy')} onClick={() => void copy()}>
      <IconCopy size={16} aria-hidden />
    </ActionIcon>
  );
}
