import { Button, Menu } from '@mantine/core';
import type { StakeholderMap } from '@shared/model/stakeholder-map';
import { IconChevronDown, IconCopy, IconCopyPlus, IconPencil, IconPlus, IconSitemap, IconTrash } from '@tabler/icons-react';
import { useSearchParams } from 'react-router';
import { CompactButton } from '@/ui/CompactButton';
import { AnalysisButton } from './analysis/AnalysisButton';
import { ComparisonButton } from './comparison/ComparisonButton';
import { ExportButton } from './export/ExportButton';
import { copyMap, createMap, deleteMap } from './map-changes';
import { useMap } from './map-context';
import { setFloating } from './map-ui';
import { PresentButton } from './presentation/PresentButton';

type Props = {
  maps: readonly StakeholderMap[];
  onRename: () => void;
  /** Of the frame, in CSS pixels; 0 until it is known. */
  width: number;
};

/** Narrower than this, in CSS pixels, the quieter actions show their icon alone. */
const roomForActions = 1000;

/** Which map is in view, and what is done with the whole of it. */
export function MapHeaderActions({ maps, onRename, width }: Props) {
  const { model, cards, rows, actions, options, view, shown, t } = useMap();
  const [, setParams] = useSearchParams();
  const { map } = model;
  const compact = width > 0 && width < roomForActions;
  const nameOf = ({ name }: StakeholderMap) => name || t('stakeholders:map.title');
  const show = (id: string | null) => id !== null && setParams({ map: id }, { replace: true });
  const create = async (everybody: boolean) => {
    const name = t('stakeholders:map.numbered', { number: maps.length + 1 });
    show(await createMap(model, { accountId: map.accountId, name }, everybody ? rows : [], options));
  };
  const copy = async () => show(await copyMap(model, t('stakeholders:map.copyOf', { name: nameOf(map) }).slice(0, 300)));
  return (
    <>
      <Menu position="bottom-end" width={260}>
        <Menu.Target>
          <Button variant="subtle" rightSection={<IconChevronDown size={14} aria-hidden />}>
            {t('stakeholders:map.maps', { count: maps.length })}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.RadioGroup value={map.id} onChange={show}>
            {maps.map((other) => (
              <Menu.RadioItem key={other.id} value={other.id} closeMenuOnClick>
                {nameOf(other)}
              </Menu.RadioItem>
            ))}
          </Menu.RadioGroup>
          <Menu.Divider />
          <Menu.Item leftSection={<IconPlus size={16} aria-hidden />} onClick={() => void create(false)}>
            {t('stakeholders:map.newEmpty')}
          </Menu.Item>
          <Menu.Item leftSection={<IconCopyPlus size={16} aria-hidden />} onClick={() => void create(true)}>
            {t('stakeholders:map.newWithAll')}
          </Menu.Item>
          <Menu.Item leftSection={<IconCopy size={16} aria-hidden />} onClick={() => void copy()}>
            {t('stakeholders:map.copy')}
          </Menu.Item>
          <Menu.Item leftSection={<IconPencil size={16} aria-hidden />} onClick={onRename} closeMenuOnClick>
            {t('stakeholders:map.rename')}
          </Menu.Item>
          <Menu.Item leftSection={<IconTrash size={16} aria-hidden />} onClick={() => void deleteMap(map, nameOf(map), t)}>
            {t('stakeholders:map.delete')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <PresentButton compact={compact} />
      <ExportButton compact={compact} />
      <AnalysisButton compact={compact} />
      <ComparisonButton compact={compact} />
      {shown === 'organisation' && (
        <>
          <CompactButton
            compact={compact}
            icon={<IconSitemap size={16} aria-hidden />}
            label={t('stakeholders:map.arrange')}
            disabled={cards.length === 0}
            onClick={() => void actions.arrange()}
          />
          <Button
            leftSection={<IconPlus size={16} aria-hidden />}
            onClick={() => setFloating({ kind: 'add', what: 'person', at: view.screenMiddle(), flow: view.middle() })}
          >
            {t('stakeholders:map.addPerson')}
          </Button>
        </>
      )}
    </>
  );
}
