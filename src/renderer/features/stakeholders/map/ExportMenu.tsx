import { Menu } from '@mantine/core';
import { palettes } from '@shared/design-tokens';
import { drawMap } from '@shared/stakeholder-map/drawing';
import { drawPowerInterest } from '@shared/stakeholder-map/power-interest/drawing';
import { drawCoverage } from '@shared/stakeholder-map/team-coverage/drawing';
import { IconPhotoDown, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { loadTeam } from '@/persistence/queries/team';
import { useCommand } from '@/stores/commands';
import { announceSaved } from '@/stores/saved-file';
import { showError } from '@/ui/toast';
import { today } from '@/ui/today';
import { CompactButton } from './CompactButton';
import { cancelPicture, exportPicture, type PictureFormat } from './export-picture';
import { useMap } from './map-context';

const scales = [1, 2, 4] as const;

/** The whole map as a file, with or without what the customer must not read. */
export function ExportMenu({ compact }: { compact: boolean }) {
  const { model, options, accountName, shown, t } = useMap();
  const [opened, setOpened] = useState(false);
  const [showPolitics, setShowPolitics] = useState(true);
  const [jobId, setJobId] = useState<string | null>(null);
  const ours = shown !== 'organisation';
  const enabled = jobId === null && model.placements.length > 0;
  useCommand({ id: 'exportPicture', label: t('stakeholders:map.export'), enabled, run: () => setOpened(true) });

  const draw = async () => {
    const drawn = { ...options, palette: palettes.light };
    if (shown === 'power-interest') return drawPowerInterest(model, drawn);
    if (shown === 'coverage') return drawCoverage(model, await loadTeam(model.map.accountId), today(), drawn);
    return drawMap(model, { ...drawn, showPolitics });
  };
  const start = async (format: PictureFormat, scale: number) => {
    const id = crypto.randomUUID();
    setJobId(id);
    const name = ours ? t(`stakeholders:views.${shown}`) : model.map.name || t('stakeholders:map.title');
    const { svg } = await draw();
    const outcome = await exportPicture(svg, { jobId: id, format, scale, name: `${accountName} - ${name}` });
    setJobId(null);
    if (!outcome.ok) showError(outcome.error);
    else if (outcome.value) announceSaved([outcome.value], t);
  };
  if (jobId !== null) {
    return (
      <CompactButton
        compact={compact}
        icon={<IconX size={16} aria-hidden />}
        label={t('stakeholders:map.cancelExport')}
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
          label={t('stakeholders:map.export')}
          disabled={!enabled}
        />
      </Menu.Target>
      <Menu.Dropdown>
        {ours ? (
          // Power, interest and who knows whom is what we believe: there is nothing of it for the customer.
          <Menu.Label>{t('stakeholders:grid.ourEyesOnly')}</Menu.Label>
        ) : (
          <Menu.CheckboxItem checked={!showPolitics} onChange={(checked) => setShowPolitics(!checked)}>
            {t('stakeholders:map.hidePolitics')}
          </Menu.CheckboxItem>
        )}
        <Menu.Divider />
        <Menu.Item onClick={() => void start('svg', 1)}>{t('stakeholders:map.exportSvg')}</Menu.Item>
        {scales.map((scale) => (
          <Menu.Item key={scale} onClick={() => void start('png', scale)}>
            {t('stakeholders:map.exportPng', { scale })}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
