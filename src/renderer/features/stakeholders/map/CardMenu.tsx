import { Menu } from '@mantine/core';
import { type Support, supportLevels } from '@shared/model/person';
import type { Point } from '@shared/stakeholder-map/geometry';
import { IconArrowUpRight, IconHistory, IconLine, IconMapOff, IconPencil, IconSitemap, IconTrash } from '@tabler/icons-react';
import { Link } from 'react-router';
import { historyPath } from '@/ui/history-path';
import { Kbd } from '@/ui/Kbd';
import { SupportMark } from '../SupportMark';
import { AlignItems } from './AlignItems';
import { MenuAt } from './MenuAt';
import { useMap } from './map-context';
import { inspectCard, useMapUi } from './map-ui';
import { PlaceItems } from './PlaceItems';
import { SeatItems } from './SeatItems';

const icon = (Icon: typeof IconPencil) => <Icon size={16} aria-hidden />;

/** What can be done with the selected cards. */
export function CardMenu({ at, seatId, onClose }: { at: Point; seatId: string; onClose: () => void }) {
  const { model, actions, shown, t } = useMap();
  const count = useMapUi((state) => state.selected.length);
  const seat = model.seats.find(({ id }) => id === seatId);
  const person = seat?.personId;
  const support = (level: Support, index: number) => (
    <Menu.Item key={level} rightSection={<Kbd shortcut={String(index + 1)} />} onClick={() => void actions.support(level)}>
      <SupportMark support={level} />
    </Menu.Item>
  );
  return (
    <MenuAt at={at} label={actions.name(seatId)} onClose={onClose}>
      <Menu.Label>{count > 1 ? t('stakeholders:inspector.several', { count }) : actions.name(seatId)}</Menu.Label>
      {count <= 1 && (
        <>
          <Menu.Item leftSection={icon(IconPencil)} rightSection={<Kbd shortcut="Enter" />} onClick={() => inspectCard(seatId)}>
            {t('stakeholders:map.openInspector')}
          </Menu.Item>
          {shown === 'organisation' && (
            <>
              <Menu.Item
                leftSection={icon(IconArrowUpRight)}
                rightSection={<Kbd shortcut="I" />}
                onClick={() => actions.begin('influences', [seatId])}
              >
                {t('stakeholders:map.beginInfluence')}
              </Menu.Item>
              {actions.hasManagers() && (
                <Menu.Item
                  leftSection={icon(IconSitemap)}
                  rightSection={<Kbd shortcut="R" />}
                  onClick={() => actions.begin('reports-to', [seatId])}
                >
                  {t('stakeholders:map.beginReports')}
                </Menu.Item>
              )}
              <Menu.Item leftSection={icon(IconLine)} rightSection={<Kbd shortcut="L" />} onClick={() => actions.begin(null, [seatId])}>
                {t('stakeholders:inspector.connectTo')}
              </Menu.Item>
            </>
          )}
          <SeatItems seatId={seatId} />
          <Menu.Item component={Link} to={historyPath(seat?.accountId ?? null, [person, seatId])} leftSection={icon(IconHistory)}>
            {t('history:open')}
          </Menu.Item>
        </>
      )}
      {(person !== null || count > 1) && (
        <>
          <Menu.Divider />
          {supportLevels.map(support)}
          <Menu.Item rightSection={<Kbd shortcut="U" />} onClick={() => void actions.support(null)}>
            {t('stakeholders:card.supportUnknown')}
          </Menu.Item>
        </>
      )}
      {(person !== null || count > 1) && (
        <>
          <Menu.Item rightSection={<Kbd shortcut="B" />} onClick={() => actions.choose('buyingRole')}>
            {t('editor:quick.buyingRole')}
          </Menu.Item>
          <Menu.Item rightSection={<Kbd shortcut="P" />} onClick={() => actions.choose('influence')}>
            {t('editor:quick.influence')}
          </Menu.Item>
          <Menu.Item rightSection={<Kbd shortcut="C" />} onClick={() => void actions.toggleAssessment()}>
            {t('editor:assess.toggle')}
          </Menu.Item>
        </>
      )}
      {shown === 'organisation' && (
        <>
          <Menu.Divider />
          {count > 1 && <AlignItems count={count} />}
          <PlaceItems seatId={seatId} />
        </>
      )}
      <Menu.Divider />
      <Menu.Item leftSection={icon(IconMapOff)} rightSection={<Kbd shortcut="Delete" />} onClick={() => actions.takeOff()}>
        {t('stakeholders:inspector.removeFromMap')}
      </Menu.Item>
      <Menu.Item leftSection={icon(IconTrash)} onClick={() => actions.deletePeople()}>
        {t('stakeholders:map.deleteFromAccount', { count })}
      </Menu.Item>
    </MenuAt>
  );
}
