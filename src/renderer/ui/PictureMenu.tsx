import { Menu } from '@mantine/core';
import { IconPhotoDown, IconX } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { useCommand } from '@/stores/commands';
import { cancelPicture, exportPicture, type PictureFormat } from '@/stores/export-picture';
import { announceSaved } from '@/stores/saved-file';
import { CompactButton } from './CompactButton';
import { showError } from './toast';
import { useT } from './use-t';

const scales = [1, 2, 4] as const;

type PictureMenuProps = {
  compact?: boolean;
  enabled: boolean;
  /** What the file is called, without its date. */
  name: string;
  draw: () => { svg: string } | Promise<{ svg: string }>;
  /** What the user should know or choose first, at the head of the menu. */
  children?: ReactNode;
};

/** Saves a picture of what the page shows, as SVG or as PNG in three sizes; a long one can be cancelled. */
export function PictureMenu({ compact = false, enabled, name, draw, children }: PictureMenuProps) {
  const t = useT();
  const [opened, setOpened] = useState(false);
  const [jobId, setJobId] = useState<string | null>(null);
  const ready = enabled && jobId === null;
  useCommand({ id: 'exportPicture', label: t('common:picture.export'), enabled: ready, run: () => setOpened(true) });

  const start = async (format: PictureFormat, scale: number) => {
    const id = crypto.randomUUID();
    setJobId(id);
    const { svg } = await draw();
    const outcome = await exportPicture(svg, { jobId: id, format, scale, name });
    setJobId(null);
    if (!outcome.ok) showError(outcome.error);
    else if (outcome.value) announceSaved([outcome.value], t);
  };
  if (jobId !== null) {
    return (
      <CompactButton
        compact={compact}
        icon={<IconX size={16} aria-hidden />}
        label={t('common:picture.cancel')}
        onClick={() => cancelPicture(jobId)}
      />
    );
  }
  return (
    <Menu position="bottom-end" width={260} opened={opened} onChange={setOpened}>
      <Menu.Target>
        <CompactButton
          compact={compact}
          icon={<IconPhotoDown size={16} aria-hidden />}
          label={t('common:picture.export')}
          disabled={!ready}
        />
      </Menu.Target>
      <Menu.Dropdown>
        {children && (
          <>
            {children}
            <Menu.Divider />
          </>
        )}
        <Menu.Item onClick={() => void start('svg', 1)}>{t('common:picture.svg')}</Menu.Item>
        {scales.map((scale) => (
          <Menu.Item key={scale} onClick={() => void start('png', scale)}>
            {t('common:picture.png', { scale })}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
