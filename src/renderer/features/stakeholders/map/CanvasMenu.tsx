import { Menu } from '@mantine/core';
import type { Point } from '@shared/stakeholder-map/geometry';
import {
  IconArrowsMaximize,
  IconBuilding,
  IconNote,
  IconPinnedOff,
  IconQuestionMark,
  IconSelectAll,
  IconSitemap,
  IconUserPlus,
  IconUserQuestion,
} from '@tabler/icons-react';
import { Kbd } from '@/ui/Kbd';
import { MenuAt } from './MenuAt';
import { useMap } from './map-context';
import { type NewThing, setFloating } from './map-ui';

const icon = (Icon: typeof IconSitemap) => <Icon size={16} aria-hidden />;

/** What can be done at a free place of the canvas. */
export function CanvasMenu({ at, flow, onClose }: { at: Point; flow: Point; onClose: () => void }) {
  const { actions, view, cards, t } = useMap();
  const add = (what: NewThing) => setFloating({ kind: 'add', what, at, flow });
  const empty = cards.length === 0;
  return (
    <MenuAt at={at} label={t('stakeholders:map.title')} onClose={onClose}>
      <Menu.Item leftSection={icon(IconUserPlus)} onClick={() => add('person')}>
        {t('stakeholders:map.addPersonHere')}
      </Menu.Item>
      <Menu.Item leftSection={icon(IconUserQuestion)} onClick={() => add('vacant')}>
        {t('stakeholders:map.addVacantHere')}
      </Menu.Item>
      <Menu.Item leftSection={icon(IconQuestionMark)} onClick={() => add('unknown')}>
        {t('stakeholders:map.addUnknownHere')}
      </Menu.Item>
      <Menu.Item leftSection={icon(IconBuilding)} onClick={() => add('unit')}>
        {t('editor:unit.addHere')}
      </Menu.Item>
      <Menu.Item leftSection={icon(IconNote)} rightSection={<Kbd shortcut="T" />} onClick={() => add('note')}>
        {t('editor:note.addHere')}
      </Menu.Item>
      <Menu.Divider />
      <Menu.Item
        leftSection={icon(IconSelectAll)}
        rightSection={<Kbd shortcut="CmdOrCtrl+A" />}
        disabled={empty}
        onClick={actions.selectAll}
      >
        {t('stakeholders:map.selectAll')}
      </Menu.Item>
      <Menu.Item leftSection={icon(IconSitemap)} disabled={empty} onClick={() => void actions.arrange()}>
        {t('stakeholders:map.arrange')}
      </Menu.Item>
      {cards.some(({ pinned }) => pinned) && (
        <Menu.Item leftSection={icon(IconPinnedOff)} onClick={() => void actions.arrange(true)}>
          {t('editor:pin.arrangeAll')}
        </Menu.Item>
      )}
      <Menu.Item leftSection={icon(IconArrowsMaximize)} rightSection={<Kbd shortcut="F" />} onClick={() => view.fit()}>
        {t('stakeholders:map.fit')}
      </Menu.Item>
    </MenuAt>
  );
}
