import { Menu } from '@mantine/core';
import { palettes } from '@shared/design-tokens';
import { drawMap } from '@shared/stakeholder-map/drawing';
import { drawPowerInterest } from '@shared/stakeholder-map/power-interest/drawing';
import { drawCoverage } from '@shared/stakeholder-map/team-coverage/drawing';
import { useState } from 'react';
import { loadTeam } from '@/persistence/queries/team';
import { PictureMenu } from '@/ui/PictureMenu';
import { today } from '@/ui/today';
import { useMap } from './map-context';

/** The whole map as a file, with or without what the customer must not read. */
export function ExportMenu({ compact }: { compact: boolean }) {
  const { model, options, accountName, shown, t } = useMap();
  const [showPolitics, setShowPolitics] = useState(true);
  const ours = shown !== 'organisation';

  const draw = async () => {
    const drawn = { ...options, palette: palettes.light };
    if (shown === 'power-interest') return drawPowerInterest(model, drawn);
    if (shown === 'coverage') return drawCoverage(model, await loadTeam(model.map.accountId), today(), drawn);
    return drawMap(model, { ...drawn, showPolitics });
  };
  const name = ours ? t(`stakeholders:views.${shown}`) : model.map.name || t('stakeholders:map.title');
  return (
    <PictureMenu compact={compact} enabled={model.placements.length > 0} name={`${accountName} - ${name}`} draw={draw}>
      {ours ? (
        // Power, interest and who knows whom is what we believe: there is nothing of it for the customer.
        <Menu.Label>{t('stakeholders:grid.ourEyesOnly')}</Menu.Label>
      ) : (
        <Menu.CheckboxItem checked={!showPolitics} onChange={(checked) => setShowPolitics(!checked)}>
          {t('stakeholders:map.hidePolitics')}
        </Menu.CheckboxItem>
      )}
    </PictureMenu>
  );
}
